// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// Which projects the search and the filters let through.

/** The filters with a list of values; each only where the data have something to choose from. */
const FACETS = [
  { key: 'layer', of: (p) => p.place.layer.id, name: (id) => label(layerById.get(id).label) },
  { key: 'domain', of: (p) => p.domain_id, name: (id) => label(domainById.get(id).label) },
  { key: 'part', of: (p) => p.notes.subDomain, name: (id) => label(partById.get(id).label) },
  { key: 'trend', of: (p) => p.edition.trend, name: trendName },
  { key: 'language', of: (p) => p.language },
  { key: 'licence', of: (p) => p.licence },
].filter((facet) => new Set(projects.map(facet.of)).size > 1);

const layerById = new Map(data.layers.map((layer) => [layer.id, layer]));
const partById = new Map(domains.flatMap((domain) => domain.subDomains.map((part) => [part.id, part])));
const NOTHING = '-';
/** Classes of trend without recent activity: pale on the map. */
const RESTING = ['dormant', 'gone'];
const TREND_ORDER = ['growing', 'new', 'steady', 'declining', 'dormant', 'gone', 'unknown'];

const facetValue = (facet, project) => facet.of(project) ?? NOTHING;

function facetName(facet, value) {
  if (value === NOTHING) return t('unknown');
  return facet.name ? facet.name(value) : value;
}

for (const project of projects) {
  project.text = [
    project.name,
    project.repositories,
    project.description,
    project.organisation,
    project.topics,
    project.language,
    project.place.label.en,
    project.place.label.zh,
    project.notes.positioning && project.notes.positioning.en,
    project.notes.positioning && project.notes.positioning.zh,
  ]
    .filter(Boolean)
    .join('\n')
    .toLowerCase();
}

const terms = () => state.q.toLowerCase().split(/\s+/).filter(Boolean);

/** Whether a project passes all filters, or all but one. */
function passes(project, words, except) {
  if (project.rank === null) return false;
  if (state.min !== null && project.openrank < state.min) return false;
  if (state.max !== null && project.openrank > state.max) return false;
  if (!words.every((word) => project.text.includes(word))) return false;
  return FACETS.every(
    (facet) =>
      facet.key === except ||
      !state[facet.key].length ||
      state[facet.key].includes(facetValue(facet, project))
  );
}

function matching(except) {
  const words = terms();
  return projects.filter((project) => passes(project, words, except));
}

const filtered = () =>
  Boolean(
    state.q || state.min !== null || state.max !== null || FACETS.some((f) => state[f.key].length)
  );

/** Values of a facet with the number of projects that each would leave. */
function facetCounts(facet) {
  const counts = new Map();
  for (const project of projects) counts.set(facetValue(facet, project), 0);
  for (const project of matching(facet.key)) {
    const value = facetValue(facet, project);
    counts.set(value, counts.get(value) + 1);
  }
  return [...counts].sort(facetOrder(facet));
}

function facetOrder(facet) {
  const order = {
    layer: data.layers.map((layer) => layer.id),
    domain: domains.map((domain) => domain.id),
    part: [...partById.keys(), NOTHING],
    trend: TREND_ORDER,
  }[facet.key];
  if (order) return ([a], [b]) => order.indexOf(a) - order.indexOf(b);
  const size = new Map();
  projects.forEach((p) => size.set(facetValue(facet, p), (size.get(facetValue(facet, p)) || 0) + 1));
  return ([a], [b]) =>
    (a === NOTHING) - (b === NOTHING) || size.get(b) - size.get(a) || (a < b ? -1 : 1);
}

const NO_FILTERS = {
  q: '', layer: [], domain: [], part: [], trend: [], language: [], licence: [], min: null, max: null,
};

/** The project that a search most likely means: by name, then by OpenRank. */
function bestMatch() {
  const text = state.q.trim().toLowerCase();
  const found = matching();
  return (
    found.find((p) => p.name.toLowerCase() === text || p.id === text) ||
    found.find((p) => p.name.toLowerCase().startsWith(text)) ||
    found[0]
  );
}

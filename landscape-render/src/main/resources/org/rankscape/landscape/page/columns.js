// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// The columns in which projects are listed; each only where the data have it.

/** of: value to sort by; cell: what is shown, the value itself where absent. */
const COLUMNS = {
  rank: { of: (p) => p.rank, numeric: true, cell: (p) => number(p.rank) },
  project: { of: (p) => p.name.toLowerCase(), cell: projectCell, header: true },
  domain: { of: (p) => domains.indexOf(p.place), cell: domainCell },
  openrank: { of: (p) => p.openrank, numeric: true, cell: (p) => openrank(p.openrank), bar: true },
  previous: { of: (p) => p.previous, numeric: true, cell: (p) => openrank(p.previous), when: 'growth' },
  growthCol: { of: (p) => p.growth, numeric: true, cell: (p) => change(p.growth, signed(p.growth)), when: 'growth' },
  growthPercent: { of: (p) => p.ratio, numeric: true, cell: (p) => change(p.ratio, percent(p.ratio, 0, true)), when: 'growth' },
  trend: { of: (p) => TREND_ORDER.indexOf(p.trend), cell: (p) => trendTag(p.trend), when: 'trend' },
  curve: { cell: (p) => sparkline(p.values), when: 'series' },
  slope: { of: (p) => p.slope, numeric: true, cell: (p) => perMonth(p.slope), when: 'slope' },
  slopeInterval: {
    numeric: true,
    cell: (p) => (p.slope_low === null ? '' : perMonth(p.slope_low) + ' \u2026 ' + perMonth(p.slope_high)),
    when: 'slope',
  },
  pValue: { of: (p) => p.p, numeric: true, cell: (p) => probability(p.p), when: 'slope' },
  qValue: { of: (p) => p.q, numeric: true, cell: (p) => probability(p.q), when: 'slope' },
  developers: { of: (p) => p.developers, numeric: true, cell: (p) => number(p.developers), when: 'developers' },
  rankInterval: { numeric: true, cell: (p) => interval(p.rank_low, p.rank_high, number) || '', when: 'interval', nowrap: true },
  valueInterval: { numeric: true, cell: (p) => interval(p.value_low, p.value_high, openrank) || '', when: 'interval', nowrap: true },
  halfDevelopers: { of: (p) => p.health && p.health.half_developers, numeric: true, cell: (p) => (p.health ? number(p.health.half_developers) : ''), when: 'health' },
  topShare: { of: (p) => p.health && p.health.top_share, numeric: true, cell: (p) => (p.health ? percent(p.health.top_share) : ''), when: 'health' },
  issuesClosed: { numeric: true, cell: (p) => (p.health ? ofOpened(p.health.issues_closed, p.health.issues_opened) : ''), when: 'health' },
  pullsMerged: { numeric: true, cell: (p) => (p.health ? ofOpened(p.health.pulls_merged, p.health.pulls_opened) : ''), when: 'health' },
  stars: { of: (p) => p.stars, numeric: true, cell: (p) => number(p.stars), when: 'stars' },
  language: { of: (p) => p.language, cell: (p) => p.language, when: 'language' },
  created: { of: (p) => p.created, cell: (p) => (p.created ? month(p.created.slice(0, 7)) : ''), when: 'created', nowrap: true },
  organisation: { of: (p) => p.organisation, cell: (p) => p.organisation, when: 'organisation' },
};

const ofOpened = (done, opened) => (opened ? number(done) + ' / ' + number(opened) : '');

const ALL_COLUMNS = ['rank', 'project', 'domain', 'openrank', 'growthCol', 'trend', 'curve', 'rankInterval', 'developers', 'stars', 'language', 'created', 'organisation'];
const TOP_COLUMNS = ['rank', 'project', 'domain', 'openrank', 'stars', 'developers', 'language', 'created', 'organisation'];
const MOVING_COLUMNS = ['project', 'curve', 'slope', 'slopeInterval', 'pValue', 'qValue', 'openrank', 'growthCol', 'growthPercent'];

const present = (names) => names.filter((name) => !COLUMNS[name].when || has[COLUMNS[name].when]);

function projectLink(project) {
  return h(
    'a',
    {
      href: address({ project: project.id, group: '' }),
      class: 'project-link',
      'data-key': 'project:' + project.id,
      onclick: (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        openProject(project.id);
      },
    },
    project.name
  );
}

function projectCell(project) {
  const owner = project.repositories.split(' ')[0].split('/')[0];
  return [
    projectLink(project),
    h('span', { class: 'owner' }, owner),
    project.breaks_rule ? h('span', { class: 'flag', title: t('breaksTitle') }, '\u2021') : null,
  ];
}

function domainCell(project) {
  return h(
    'button',
    { type: 'button', class: 'plain', 'data-key': 'domain:' + project.id, onclick: () => openGroup(project.domain_id) },
    domainName(project)
  );
}

function change(value, text) {
  if (value === null || value === undefined) return '';
  const kind = { '+': 'rise', '\u2212': 'fall' }[text[0]];
  return h('span', { class: kind }, text);
}

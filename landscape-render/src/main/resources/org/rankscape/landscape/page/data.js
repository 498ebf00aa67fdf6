// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// The tables that came with the page, joined into projects, domains and months.

const data = JSON.parse(byId('data').textContent);
const tables = new Map(data.tables.map((table) => [table.name, table]));

/** The rows of a table as objects. */
function records(name) {
  const { columns, rows } = tables.get(name);
  return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])));
}

const projects = records('projects');
const projectById = new Map(projects.map((project) => [project.id, project]));
const leftOut = records('left-out');
const candidates = records('candidates');
const links = records('links');
const coverageMonths = records('coverage');
const healthOf = new Map(records('health').map((row) => [row.id, row]));
const domainRecords = new Map(records('domains').map((domain) => [domain.id, domain]));
const domains = data.layers.flatMap((layer) =>
  layer.domains.map((domain) => ({ ...domain, layer, ...domainValues(domain.id) }))
);
const domainById = new Map(domains.map((domain) => [domain.id, domain]));
const months = [];

function domainValues(id) {
  const { projects: count, openrank, openrank_mean: mean, cohort, year_over_year: yoy } =
    domainRecords.get(id);
  return { count, openrank, mean, cohort, yoy };
}

function nextMonth(text) {
  const [year, number] = text.split('-').map(Number);
  return number === 12
    ? year + 1 + '-01'
    : year + '-' + String(number + 1).padStart(2, '0');
}

function join() {
  const series = records('series');
  if (series.length) {
    const last = series[series.length - 1].month;
    for (let m = series[0].month; m <= last; m = nextMonth(m)) months.push(m);
  }
  const at = new Map(months.map((m, i) => [m, i]));
  for (const each of leftOut) if (each.repaired_months !== null) each.name += ' \u2020';
  for (const project of projects) {
    project.place = domainById.get(project.domain_id);
    project.notes = data.notes[project.id] || {};
    if (project.repaired_months !== null) project.name += ' \u2020';
    project.values = null;
    project.ranks = null;
    project.related = [];
    project.health = healthOf.get(project.id) || null;
    project.developersByMonth = null;
    project.ratio = project.previous ? project.openrank / project.previous - 1 : null;
  }
  for (const row of series) {
    const project = projectById.get(row.id);
    project.values = project.values || months.map(() => null);
    project.ranks = project.ranks || months.map(() => null);
    project.values[at.get(row.month)] = row.openrank;
    project.ranks[at.get(row.month)] = row.rank;
  }
  for (const row of records('activity')) {
    const project = projectById.get(row.id);
    if (!project || !at.has(row.month)) continue;
    project.developersByMonth = project.developersByMonth || months.map(() => null);
    project.developersByMonth[at.get(row.month)] = row.developers;
  }
  for (const { a, b, developers } of links) {
    projectById.get(a).related.push({ project: projectById.get(b), developers });
    projectById.get(b).related.push({ project: projectById.get(a), developers });
  }
}

join();

let total = projects.reduce((sum, project) => sum + project.openrank, 0);
/** What was computed for the edition's period only, and is not known of any other. */
const OF_THE_EDITION = [
  'rank', 'openrank', 'previous', 'growth', 'ratio', 'trend', 'slope', 'slope_low', 'slope_high',
  'p', 'q', 'developers', 'value_low', 'value_high', 'rank_low', 'rank_high', 'health',
  'openrank_unrepaired', 'rank_unrepaired',
];

for (const project of projects) {
  project.edition = Object.fromEntries(OF_THE_EDITION.map((key) => [key, project[key]]));
}

const any = (column) => projects.some((p) => p[column] !== null && p[column] !== undefined);

/** What the data hold; what they do not is not offered. */
const has = {
  series: months.length > 1,
  trend: any('trend'),
  growth: any('growth'),
  slope: any('slope'),
  developers: any('developers'),
  stars: any('stars'),
  language: any('language'),
  licence: any('licence'),
  created: any('created'),
  organisation: any('organisation'),
  country: any('country'),
  interval: any('rank_low'),
  health: healthOf.size > 0,
  community: any('community'),
  coverage: coverageMonths.length > 0,
  links: links.length > 0,
  candidates: candidates.length > 0,
  missing: leftOut.length > 0 || projects.some((p) => p.breaks_rule),
};

/** Whether values of a year earlier were brought to the level of the period's months. */
const adjusted = projects.some((p) => p.values && p.previous !== null && Math.abs(plainPrevious(p) - p.previous) > 1e-6 * (1 + p.previous));

function plainPrevious(project) {
  const before = (m) => Number(m.slice(0, 4)) - 1 + m.slice(4);
  const first = months.indexOf(before(data.from));
  const last = months.indexOf(before(data.to));
  if (first < 0 || last < 0) return project.previous;
  const values = project.values.slice(first, last + 1);
  return values.reduce((sum, value) => sum + (value || 0), 0) / values.length;
}

const github = (repository) =>
  'https://github.com/' + repository.split('/').map(encodeURIComponent).join('/');

function domainName(project) {
  return label(project.place.label);
}

function subDomainName(project) {
  const part = project.place.subDomains.find((each) => each.id === project.notes.subDomain);
  return part ? label(part.label) : '';
}

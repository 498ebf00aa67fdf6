// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// The state of the page, kept in the address after '#': every view can be linked to.

const LISTS = ['layer', 'domain', 'part', 'trend', 'language', 'licence', 'compare', 'open', 'all'];
const NUMBERS = ['min', 'max', 'links', 'first', 'bar'];
const TEXTS = [
  'view', 'q', 'sort', 'project', 'group', 'lang', 'theme', 'layout', 'around', 'cohort', 'color', 'from', 'to', 'at', 'zoom',
  'why', 'name', 'embed', 'found',
];
const DEFAULTS = {
  view: 'map',
  q: '',
  sort: 'rank',
  project: '',
  group: '',
  lang: data.language,
  theme: data.theme,
  layout: 'force',
  around: '',
  cohort: 'open',
  color: 'layer',
  from: '',
  to: '',
  at: '',
  zoom: '',
  why: '',
  name: '',
  embed: '',
  found: 'open',
  min: null,
  max: null,
  links: null,
  first: 10,
  bar: null,
};
const ALLOWED = {
  lang: ['en', 'zh'],
  theme: ['auto', 'light', 'dark'],
  layout: ['force', 'circular'],
  cohort: ['open', 'fixed'],
  color: ['layer', 'domain', 'community'],
  embed: ['', 'yes'],
  found: ['open', 'all'],
};
const MOST_COMPARED = 5;

/** How close, and the middle of what is seen. */
const PLACE = /^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){2}$/;
const NEEDED = {
  growth: has.trend || has.growth,
  ranks: has.series,
  network: has.links,
  changes: Boolean(data.difference),
  coverage: has.coverage,
  compare: projects.length > 1,
  candidates: has.candidates,
};

/** The views in their order; one whose data are missing is not offered. */
const VIEWS = [
  'map', 'table', 'top', 'growth', 'domains', 'ranks', 'network', 'compare', 'changes', 'candidates', 'missing', 'coverage', 'about',
].filter((view) => NEEDED[view] !== false);

function parse(hash) {
  const query = new URLSearchParams(hash.replace(/^#/, ''));
  const read = { ...DEFAULTS };
  for (const key of LISTS) read[key] = [...new Set(query.getAll(key))];
  for (const key of TEXTS) {
    const value = query.get(key);
    if (value !== null && (!ALLOWED[key] || ALLOWED[key].includes(value))) read[key] = value;
  }
  for (const key of NUMBERS) {
    const value = query.get(key);
    if (value !== null && value !== '' && Number.isFinite(Number(value))) read[key] = Number(value);
  }
  return known(read);
}

/** Leaves out what this landscape does not have, so that an old link still opens. */
function known(read) {
  const projectOrNone = (id) => (projectById.has(id) ? id : '');
  if (!VIEWS.includes(read.view)) read.view = DEFAULTS.view;
  read.project = projectOrNone(read.project);
  read.around = projectOrNone(read.around);
  read.group = domainById.has(read.group) ? read.group : '';
  const ends = [read.from || data.from, read.to || data.to].map((each) => months.indexOf(each));
  if (ends[0] < 0 || ends[1] < ends[0]) read.from = read.to = '';
  if (read.from === data.from && read.to === data.to) read.from = read.to = '';
  if (!has.community && read.color === 'community') read.color = DEFAULTS.color;
  for (const key of ['at', 'zoom']) if (!PLACE.test(read[key])) read[key] = '';
  read.domain = read.domain.filter((id) => domainById.has(id));
  read.compare = read.compare.filter((id) => projectById.has(id)).slice(0, MOST_COMPARED);
  return read;
}

function format(from) {
  const query = new URLSearchParams();
  for (const key of [...TEXTS, ...NUMBERS]) {
    if (from[key] !== DEFAULTS[key] && from[key] !== null) query.set(key, from[key]);
  }
  for (const key of LISTS) from[key].forEach((value) => query.append(key, value));
  return query.toString().replace(/%2F/g, '/');
}

const state = parse(location.hash);
const listeners = [];

/** Calls the listener with the set of changed keys whenever the state changes. */
function onChange(listener) {
  listeners.push(listener);
}

function assign(next) {
  const changed = new Set(
    Object.keys(next).filter((key) => String(state[key]) !== String(next[key]))
  );
  Object.assign(state, next);
  if (changed.size) listeners.forEach((listener) => listener(changed));
}

/** The address of the page with a changed state. */
const address = (patch) => '#' + format({ ...state, ...patch });

/** Changes the state; steps that a reader would want to go back from enter the history. */
function set(patch, { step = true } = {}) {
  const next = address(patch);
  if (next !== (location.hash || '#')) {
    history[step ? 'pushState' : 'replaceState'](null, '', next);
  }
  assign({ ...state, ...patch });
}

/** Notes and figures' numbers that are open, and at most one menu. */
const isOpen = (key) => state.open.includes(key);

function setOpen(key, open) {
  if (isOpen(key) !== open) set({ open: toggled(state.open, key) }, { step: false });
}

function toggled(list, value) {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}

function followAddress() {
  addEventListener('popstate', () => assign(parse(location.hash)));
  addEventListener('hashchange', () => assign(parse(location.hash)));
}

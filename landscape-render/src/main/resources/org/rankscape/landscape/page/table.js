// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// Sortable tables of projects.

const FIRST_ROWS = 250;
const PHONE_FIRST = ['rank', 'project', 'openrank', 'growthCol', 'slope', 'qValue', 'trend'];

function sorted(list, order) {
  const down = order.startsWith('-');
  const column = COLUMNS[down ? order.slice(1) : order];
  if (!column || !column.of) return list;
  const missing = (value) => value === null || value === undefined;
  return [...list].sort((a, b) => {
    const x = column.of(a);
    const y = column.of(b);
    if (missing(x) || missing(y)) return missing(x) - missing(y) || a.rank - b.rank;
    return (x < y ? -1 : x > y ? 1 : 0) * (down ? -1 : 1) || a.rank - b.rank;
  });
}

const columnTitle = (name) => t(name === 'previous' && adjusted ? 'previousAdjusted' : name);

function headCell(name, sortable) {
  const column = COLUMNS[name];
  const up = state.sort === name;
  const down = state.sort === '-' + name;
  const kind = column.numeric ? 'num' : column.header ? 'name' : '';
  if (!sortable || !column.of) return h('th', { scope: 'col', class: kind }, columnTitle(name));
  const next = up ? '-' + name : down ? name : column.numeric && name !== 'rank' ? '-' + name : name;
  return h(
    'th',
    { scope: 'col', class: kind, 'aria-sort': up ? 'ascending' : down ? 'descending' : null },
    button('sort-' + name, columnTitle(name), () => set({ sort: next }, { step: false }), {
      class: up || down ? 'sort on' : 'sort',
      title: t('sortBy', { column: columnTitle(name) }),
    }, columnTitle(name), h('span', { class: 'sort-mark', 'aria-hidden': 'true' }, up ? '\u2191' : down ? '\u2193' : ''))
  );
}

function bodyCell(name, project) {
  const column = COLUMNS[name];
  const content = column.cell(project);
  if (column.header) return h('th', { scope: 'row' }, content);
  const cell = h('td', { class: [column.numeric ? 'num' : '', column.nowrap ? 'nowrap' : ''].join(' ').trim() || null }, content);
  if (column.bar) {
    cell.classList.add('bar');
    cell.style.setProperty('--part', String(project.openrank / projects[0].openrank));
  }
  return cell;
}

/** What matters most first, since the rest must be scrolled to. */
const forPhone = (names) => [
  ...names.filter((name) => PHONE_FIRST.includes(name)),
  ...names.filter((name) => !PHONE_FIRST.includes(name)),
];

function projectTable(list, names, caption, { sortable = false, key = '' } = {}) {
  const columns = present(innerWidth < PHONE ? forPhone(names) : names);
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption, 'data-key': 'scroll-' + key },
    h(
      'table',
      { class: 'projects', 'data-table': key },
      h('caption', { class: 'hidden' }, caption),
      h('thead', {}, h('tr', {}, columns.map((name) => headCell(name, sortable)))),
      h(
        'tbody',
        {},
        list.map((project) =>
          h(
            'tr',
            { 'data-project': project.id, class: state.project === project.id ? 'selected' : null },
            columns.map((name) => bodyCell(name, project))
          )
        )
      )
    )
  );
}

/** The first rows of a long list, or all where that is asked for. */
const beginning = (key, list, most) => (state.all.includes(key) ? list : list.slice(0, most));

function wholeButton(key, list, shown) {
  return shown.length < list.length
    ? button('all-' + key, t('showAll', { n: number(list.length) }), () => set({ all: [...state.all, key] }), { class: 'chip' })
    : null;
}

const nothing = () => h('p', { class: 'nothing' }, t('none'));

function tableView() {
  const list = sorted(matching(), state.sort);
  if (!list.length) return [h('h2', { class: 'hidden' }, t('table')), nothing()];
  const shown = beginning('projects', list, FIRST_ROWS);
  return [
    h('h2', { class: 'hidden' }, t('table')),
    periodNote(),
    projectTable(shown, ALL_COLUMNS, t('table'), { sortable: true, key: 'projects' }),
    wholeButton('projects', list, shown),
    breaksNote(),
    tableFoot('projects'),
  ];
}

function breaksNote() {
  return projects.some((p) => p.breaks_rule)
    ? h('p', { class: 'note' }, '\u2021 ' + t('breaksTitle') + ' (' + ruleText() + ')')
    : null;
}

function topView() {
  const list = matching().filter((project) => filtered() || project.rank <= 20).slice(0, 20);
  return [
    h('h2', {}, t('top')),
    periodNote(),
    h('p', { class: 'note' }, t('methodRank')),
    list.length ? projectTable(list, TOP_COLUMNS, t('top'), { key: 'top20' }) : nothing(),
    h('p', { class: 'source' }, sourceLine()),
    tableFoot('top20'),
  ];
}

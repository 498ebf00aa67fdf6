// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// Two to five projects side by side.

const COMPARED = ['rank', 'rankInterval', 'domain', 'openrank', 'valueInterval', 'previous', 'growthCol', 'growthPercent', 'trend', 'slope', 'qValue', 'developers', 'halfDevelopers', 'topShare', 'issuesClosed', 'pullsMerged', 'stars', 'language', 'created', 'organisation'];
const NOTES = ['positioning', 'strengths', 'limits', 'typicalUse'];
let compareMessage = '';

/** The project that a typed name or repository means. */
function named(text) {
  const wanted = text.trim().toLowerCase();
  return (
    projectById.get(wanted) ||
    projects.find((p) => p.name.toLowerCase() === wanted) ||
    projects.find((p) => wanted && p.name.toLowerCase().startsWith(wanted))
  );
}

function addCompared(id) {
  if (state.compare.includes(id)) return;
  if (state.compare.length >= MOST_COMPARED) {
    compareMessage = t('compareFull');
    drawView();
    return;
  }
  compareMessage = '';
  set({ compare: [...state.compare, id], name: '' });
}

function compareForm() {
  const input = h('input', {
    type: 'text',
    list: 'project-names',
    id: 'compare-name',
    'data-key': 'compare-name',
    autocomplete: 'off',
    'aria-describedby': 'compare-message',
    value: state.name,
    oninput: (event) => set({ name: event.target.value }, { step: false }),
  });
  const add = (event) => {
    event.preventDefault();
    const project = named(input.value);
    if (project) addCompared(project.id);
    else {
      compareMessage = t('compareUnknown');
      byId('compare-message').textContent = compareMessage;
    }
  };
  return h(
    'form',
    { class: 'controls', onsubmit: add },
    h('label', { class: 'field' }, t('compareAdd'), input),
    h('datalist', { id: 'project-names' }, projects.map((p) => h('option', { value: p.id }, p.name))),
    h('button', { type: 'submit', class: 'chip' }, t('add')),
    h('span', { id: 'compare-message', role: 'status', class: 'note' }, compareMessage)
  );
}

function compareRow(name, list) {
  const column = COLUMNS[name];
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, columnTitle(name)),
    list.map((project) => h('td', { class: column.numeric ? 'num' : null }, column.cell(project)))
  );
}

function noteRow(name, list) {
  if (!list.some((project) => project.notes[name])) return null;
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, t(name)),
    list.map((project) => h('td', {}, label(project.notes[name])))
  );
}

function compareTable(list) {
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('compareTitle'), 'data-key': 'scroll-compare' },
    h(
      'table',
      { class: 'compare' },
      h('caption', { class: 'hidden' }, t('compareTitle')),
      h(
        'thead',
        {},
        h('tr', {}, h('td', {}), list.map((project, i) =>
          h(
            'th',
            { scope: 'col' },
            h('span', { class: 'swatch', css: { 'background-color': 'var(--line-' + (i + 1) + ')' } }),
            projectLink(project),
            button('remove-' + project.id, '', () => set({ compare: state.compare.filter((id) => id !== project.id) }), {
              class: 'remove',
              'aria-label': t('remove', { name: project.name }),
            }, icon('close'))
          )
        ))
      ),
      h('tbody', {}, present(COMPARED).map((name) => compareRow(name, list)), NOTES.map((name) => noteRow(name, list)))
    )
  );
}

function compareView() {
  const list = state.compare.map((id) => projectById.get(id));
  const series = list.filter((p) => p.values).map((p) => ({ name: p.name, values: p.values, color: lineColor(list.indexOf(p)) }));
  return [
    h('h2', {}, t('compareTitle')),
    h('p', { class: 'note' }, t('compareHint')),
    compareForm(),
    list.length ? compareTable(list) : suggestions(),
    series.length
      ? figure({
          file: 'compare',
          title: t('compareLines'),
          note: list.map((project) => project.name).join(', '),
          height: '380px',
          rows: () => lineRows(series),
          option: (size) => lines(series, size),
        })
      : null,
  ];
}

function suggestions() {
  return h(
    'ul',
    { class: 'chips' },
    projects.slice(0, 12).map((project) =>
      h('li', {}, button('suggest-' + project.id, project.name, () => addCompared(project.id), { class: 'chip' }))
    )
  );
}

// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// The search field, the filters with counts, and the line that says how many projects match.

const FILTERED_VIEWS = ['map', 'table', 'top', 'growth', 'domains', 'ranks', 'network'];
const MENUS = [...FACETS.map((facet) => facet.key), 'openrank', 'embed'];

/** Opens one menu and closes any other; none for null. */
function showMenu(key) {
  set({ open: [...state.open.filter((each) => !MENUS.includes(each)), key].filter(Boolean) }, { step: false });
}

function searchField() {
  return h(
    'div',
    { class: 'search', role: 'search' },
    icon('search'),
    h('input', {
      type: 'search',
      id: 'search',
      'data-key': 'search',
      'aria-label': t('search'),
      placeholder: t('searchHint'),
      autocomplete: 'off',
      spellcheck: 'false',
      value: state.q,
      oninput: (event) => set({ q: event.target.value }, { step: false }),
      onkeydown: (event) => {
        if (event.key === 'Enter' && state.q && bestMatch()) openProject(bestMatch().id);
      },
    })
  );
}

/** A button that opens a small window under itself. */
function dropdown(key, caption, selected, content) {
  const open = isOpen(key);
  const id = 'facet-' + key;
  return h(
    'div',
    { class: 'facet', onkeydown: (event) => closeMenu(event, key, id + '-button') },
    button(
      id + '-button',
      caption,
      () => showMenu(open ? null : key),
      {
        class: selected ? 'chip on' : 'chip',
        'aria-expanded': String(open),
        'aria-controls': open ? id : null,
      },
      caption,
      selected ? h('span', { class: 'badge' }, selected) : null,
      icon('down')
    ),
    open ? h('div', { class: 'popover', id, role: 'group', 'aria-label': caption }, content()) : null
  );
}

/** Escape closes a menu and gives the focus back to its button. */
function closeMenu(event, key, opener) {
  if (event.key !== 'Escape' || !isOpen(key)) return;
  event.stopPropagation();
  showMenu(null);
  document.querySelector('[data-key="' + opener + '"]').focus();
}

function facetOptions(facet) {
  return facetCounts(facet).map(([value, count]) => {
    const checked = state[facet.key].includes(value);
    return h(
      'label',
      { class: count || checked ? 'option' : 'option empty' },
      h('input', {
        type: 'checkbox',
        'data-key': facet.key + ':' + value,
        checked,
        onchange: () => set({ [facet.key]: toggled(state[facet.key], value) }, { step: false }),
      }),
      facet.key === 'trend' ? trendMark(value) : null,
      h('span', { class: 'option-name' }, facetName(facet, value)),
      h('span', { class: 'option-count' }, number(count))
    );
  });
}

function rangeInputs() {
  const field = (key, caption) =>
    h(
      'label',
      { class: 'field' },
      caption,
      h('input', {
        type: 'number',
        min: 0,
        step: 'any',
        inputmode: 'decimal',
        'data-key': 'range-' + key,
        value: state[key] ?? '',
        oninput: (event) => {
          const value = event.target.value === '' ? null : Number(event.target.value);
          set({ [key]: value }, { step: false });
        },
      })
    );
  const steps = [10, 50, 100, 200].filter((step) => step < projects[0].openrank);
  return [
    h('div', { class: 'range' }, field('min', t('from')), field('max', t('to'))),
    h(
      'div',
      { class: 'range-steps' },
      steps.map((step) =>
        button(
          'step-' + step,
          '\u2265 ' + step,
          () => set({ min: state.min === step ? null : step }, { step: false }),
          { class: 'chip small', 'aria-pressed': String(state.min === step) }
        )
      )
    ),
  ];
}

/** Draws the bar; a search field in use stays as it is, so that typing is never disturbed. */
function drawFilters() {
  const bar = byId('filters');
  const useful = FILTERED_VIEWS.includes(state.view) && projects.length > 0;
  bar.hidden = !useful;
  byId('count').hidden = !useful;
  bar.setAttribute('aria-label', t('filters'));
  if (!useful) return;
  const typing = document.activeElement === byId('search') && byId('search');
  const search = typing ? typing.closest('.search') : searchField();
  if (typing && typing.value !== state.q) typing.value = state.q;
  const others = [
    ...FACETS.map((facet) =>
      dropdown(facet.key, t(facet.key), state[facet.key].length, () => facetOptions(facet))
    ),
    dropdown('openrank', t('openrank'), Number(state.min !== null) + Number(state.max !== null), rangeInputs),
    filtered()
      ? button('reset', t('reset'), () => set(NO_FILTERS), { class: 'chip quiet' })
      : null,
  ].filter(Boolean);
  if (typing) {
    [...bar.children].filter((child) => child !== search).forEach((child) => child.remove());
    bar.append(...others);
  } else {
    replace(bar, search, others);
  }
  drawCount();
}

function drawCount() {
  const list = matching();
  const resting = state.view === 'map' ? list.filter((project) => RESTING.includes(project.trend)).length : 0;
  const text = [
    filtered()
      ? t('countSome', { n: number(list.length), all: number(ranked()) })
      : t('countAll', { n: number(ranked()) }),
    resting ? t('restingPale', { n: number(resting) }) : null,
  ].filter(Boolean).join(' \u00b7 ');
  if (byId('count').textContent !== text) byId('count').textContent = text;
}

function closeMenusOutside() {
  document.addEventListener('pointerdown', (event) => {
    if (MENUS.some(isOpen) && !event.target.closest('.facet')) showMenu(null);
  });
}

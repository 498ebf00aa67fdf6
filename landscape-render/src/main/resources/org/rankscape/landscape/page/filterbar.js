// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// The search field, the filters with counts, and the line that says how many projects match.

const FILTERED_VIEWS = ['map', 'table', 'top', 'growth', 'domains', 'ranks', 'network'];
let openFacet = '';

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
  const open = openFacet === key;
  const id = 'facet-' + key;
  return h(
    'div',
    { class: 'facet', onkeydown: (event) => event.key === 'Escape' && closeFacet(event) },
    button(
      id + '-button',
      caption,
      () => {
        openFacet = open ? '' : key;
        drawFilters();
      },
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

function closeFacet(event) {
  if (!openFacet) return;
  if (event) event.stopPropagation();
  const key = openFacet;
  openFacet = '';
  drawFilters();
  const opener = document.querySelector('[data-key="facet-' + key + '-button"]');
  if (event && opener) opener.focus();
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
  const count = matching().length;
  const text = filtered()
    ? t('countSome', { n: number(count), all: number(ranked()) })
    : t('countAll', { n: number(ranked()) });
  if (byId('count').textContent !== text) byId('count').textContent = text;
}

function closeFacetsOutside() {
  document.addEventListener('pointerdown', (event) => {
    if (openFacet && !event.target.closest('.facet')) closeFacet(null);
  });
}

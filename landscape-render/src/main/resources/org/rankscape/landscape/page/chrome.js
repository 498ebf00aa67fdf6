// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// Header, navigation, notices and footer.

const DRAW_VIEW = {
  table: tableView,
  top: topView,
  growth: growthView,
  domains: domainsView,
  ranks: ranksView,
  network: networkView,
  compare: compareView,
  candidates: candidatesView,
  missing: missingView,
  coverage: coverageView,
  changes: changesView,
  about: aboutView,
};

const systemDark = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => state.theme === 'dark' || (state.theme === 'auto' && systemDark.matches);

function drawTheme() {
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
}

function drawHeader() {
  const dark = isDark();
  const other = state.lang === 'en' ? 'zh' : 'en';
  const shown = domains.filter((domain) => domain.count).length;
  document.documentElement.lang = state.lang === 'zh' ? 'zh-Hans' : 'en';
  document.title = label(data.title) + (state.view === 'map' ? '' : ' \u2013 ' + t(state.view));
  byId('skip').textContent = t('skip');
  replace(
    byId('header'),
    h(
      'div',
      { class: 'title' },
      h('h1', {}, label(data.title)),
      h(
        'p',
        { class: 'facts-line' },
        h('span', {}, period()),
        h('span', {}, t('projectsN', { n: number(projects.filter((p) => p.rank !== null).length) })),
        h('span', { class: 'spared' }, t('domainsN', { n: number(shown) })),
        data.report ? h('span', {}, h('a', { href: data.report }, t('report'))) : null,
        h('span', { class: 'spared' }, t('source') + ': ' + label(data.provenance.source)),
        shownCoverage() === null ? null : h('span', { class: 'spared' }, t('coverage') + ' ' + percent(shownCoverage(), 1))
      )
    ),
    h(
      'div',
      { class: 'tools' },
      navigator.clipboard
        ? button('share', '', copyLink, { class: 'tool round', 'aria-label': t('copyLink'), title: t('copyLink') }, icon('link'))
        : null,
      button('picture', '', savePicture, { class: 'tool round', 'aria-label': t('savePicture'), title: t('savePicture') }, icon('picture')),
      embedMenu(),
      h('span', { id: 'shared', class: 'hidden', role: 'status' }),
      button('lang', t('otherLanguage'), () => set({ lang: other }, { step: false }), {
        class: 'tool',
        id: 'lang',
        lang: other === 'zh' ? 'zh-Hans' : 'en',
      }),
      button('theme', '', () => set({ theme: dark ? 'light' : 'dark' }, { step: false }), {
        class: 'tool round',
        id: 'theme',
        'aria-label': t(dark ? 'toLight' : 'toDark'),
        title: t(dark ? 'toLight' : 'toDark'),
      }, icon(dark ? 'sun' : 'moon'))
    ),
    h(
      'div',
      { class: 'notices' },
      data.provenance.simulated
        ? h('p', { class: 'banner', role: 'note' }, h('strong', {}, t('simulated')), ' ', h('span', { class: 'spared' }, t('simulatedNote')))
        : null,
      warnings()
    )
  );
}

/** The code for another page, under the button that asks for it. */
function embedMenu() {
  const open = isOpen('embed');
  const toggle = () => {
    showMenu(open ? null : 'embed');
    if (!open) byId('embed-code').select();
  };
  return h(
    'div',
    { class: 'facet', onkeydown: (event) => closeMenu(event, 'embed', 'embed') },
    button('embed', '', toggle, {
      class: 'tool round',
      'aria-label': t('embed'),
      title: t('embed'),
      'aria-expanded': String(open),
      'aria-controls': open ? 'embed-menu' : null,
    }, icon('embed')),
    open
      ? h(
          'div',
          { class: 'popover right', id: 'embed-menu', role: 'group', 'aria-label': t('embed') },
          h('p', { class: 'note' }, t('embedNote')),
          h('textarea', { id: 'embed-code', class: 'code', readonly: true, rows: 5, 'aria-label': t('embedCode'), 'data-key': 'embed-code' }, embedCode())
        )
      : null
  );
}

/** Copies the address of what is shown now. */
async function copyLink() {
  await navigator.clipboard.writeText(location.href);
  const done = byId('shared');
  done.textContent = t('copied');
  done.classList.replace('hidden', 'told');
  setTimeout(() => done.classList.replace('told', 'hidden'), 1800);
}

/** Attributes of a details element whose state is kept in the address. */
function disclosure(key, kind) {
  return { class: kind, 'data-open': key, open: isOpen(key), ontoggle: (event) => setOpen(key, event.target.open) };
}

function warnings() {
  const list = data.provenance.warnings;
  if (list.length < 2) {
    return list.length ? h('div', { class: 'warnings', role: 'note' }, list.map((text) => h('p', {}, label(text)))) : null;
  }
  return h(
    'details',
    disclosure('notes', 'warnings'),
    h('summary', { 'data-key': 'notes' }, t('warningsN', { n: number(list.length) })),
    list.map((text) => h('p', {}, label(text)))
  );
}

function drawNav() {
  const nav = byId('nav');
  nav.setAttribute('aria-label', t('views'));
  replace(
    nav,
    h(
      'ul',
      {},
      VIEWS.map((id) =>
        h(
          'li',
          {},
          h(
            'a',
            {
              href: address({ view: id }),
              'data-key': 'nav-' + id,
              'data-view': id,
              'aria-current': id === state.view ? 'page' : null,
              onclick: (event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                set({ view: id });
              },
            },
            t(id),
            id === 'compare' && state.compare.length ? h('span', { class: 'badge' }, number(state.compare.length)) : null
          )
        )
      )
    )
  );
}

/** Scrolls the navigation, where it is wider than the screen, to the view that is shown. */
function revealView() {
  const nav = byId('nav');
  if (nav.scrollWidth > nav.clientWidth) nav.scrollLeft = nav.querySelector('[aria-current]').offsetLeft - 40;
}

function drawFooter() {
  document.body.classList.toggle('embed', embedded());
  if (embedded()) {
    replace(byId('footer'), embedBar());
    return;
  }
  replace(
    byId('footer'),
    h('p', {}, sourceLine()),
    h('p', {}, t('footer', { version: data.provenance.version }))
  );
}

function drawView() {
  const root = byId('view');
  const view = DRAW_VIEW[state.view];
  root.hidden = !view;
  disposeCharts(root);
  replace(root, view ? view() : []);
}

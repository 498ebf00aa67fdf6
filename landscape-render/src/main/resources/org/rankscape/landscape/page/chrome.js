// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// Header, navigation, notices and footer.

const VIEWS = [
  { id: 'map' },
  { id: 'table', draw: tableView },
  { id: 'top', draw: topView },
  { id: 'growth', draw: growthView, when: has.trend || has.growth },
  { id: 'domains', draw: domainsView },
  { id: 'ranks', draw: ranksView, when: has.series },
  { id: 'network', draw: networkView, when: has.links },
  { id: 'compare', draw: compareView, when: projects.length > 1 },
  { id: 'candidates', draw: candidatesView, when: has.candidates },
  { id: 'missing', draw: missingView },
  { id: 'about', draw: aboutView },
].filter((view) => view.when !== false);

const currentView = () => VIEWS.find((view) => view.id === state.view) || VIEWS[0];
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
        h('span', {}, t('projectsN', { n: number(projects.length) })),
        h('span', {}, t('domainsN', { n: number(shown) })),
        h('span', { class: 'source' }, t('source') + ': ' + data.provenance.source),
        data.provenance.coverage === null ? null : h('span', {}, t('coverage') + ' ' + percent(data.provenance.coverage, 1))
      )
    ),
    h(
      'div',
      { class: 'tools' },
      button('lang', t('otherLanguage'), () => set({ lang: other }, { step: false }), {
        class: 'tool',
        id: 'lang',
        lang: other === 'zh' ? 'zh-Hans' : 'en',
      }),
      button('theme', '', () => set({ theme: dark ? 'light' : 'dark' }, { step: false }), {
        class: 'tool',
        id: 'theme',
        'aria-label': t(dark ? 'toLight' : 'toDark'),
        title: t(dark ? 'toLight' : 'toDark'),
      }, icon(dark ? 'sun' : 'moon'))
    ),
    data.provenance.simulated
      ? h('p', { class: 'banner', role: 'note' }, h('strong', {}, t('simulated')), ' ', t('simulatedNote'))
      : null,
    warnings()
  );
}

function warnings() {
  const list = data.provenance.warnings;
  return list.length
    ? h(
        'div',
        { class: 'warnings', role: 'note', 'aria-label': t('warnings') },
        h('strong', {}, t('warnings')),
        h('ul', {}, list.map((text) => h('li', {}, text)))
      )
    : null;
}

function drawNav() {
  const nav = byId('nav');
  nav.setAttribute('aria-label', t('views'));
  const now = currentView().id;
  replace(
    nav,
    h(
      'ul',
      {},
      VIEWS.map(({ id }) =>
        h(
          'li',
          {},
          h(
            'a',
            {
              href: address({ view: id }),
              'data-key': 'nav-' + id,
              'data-view': id,
              'aria-current': id === now ? 'page' : null,
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
  const active = nav.querySelector('[aria-current]');
  if (nav.scrollWidth > nav.clientWidth) nav.scrollLeft = active.offsetLeft - 40;
}

function drawFooter() {
  replace(
    byId('footer'),
    h('p', {}, sourceLine()),
    h('p', {}, t('footer', { version: data.provenance.version }))
  );
}

function drawView() {
  const root = byId('view');
  const view = currentView();
  root.hidden = !view.draw;
  root.dataset.view = view.id;
  disposeCharts(root);
  replace(root, view.draw ? view.draw() : []);
}

// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// The panel beside the view: one project, or one domain.

let opener = null;
let lastPanel = '';

function openProject(id) {
  opener = document.activeElement;
  set({ project: id, group: '' });
}

function openGroup(id) {
  opener = document.activeElement;
  set({ group: id, project: '' });
}

function closePanel() {
  const key = opener && opener.getAttribute('data-key');
  set({ project: '', group: '' });
  const back = opener && opener.isConnected ? opener : key && document.querySelector('[data-key="' + CSS.escape(key) + '"]');
  if (back) back.focus({ preventScroll: true });
  opener = null;
}

function value(name, text, extra) {
  return text === '' || text === null || text === undefined
    ? null
    : h('div', { class: 'value' }, h('dt', {}, name), h('dd', {}, text, extra ? h('small', {}, extra) : null));
}

/** The ends of an interval in a line of its own; nothing where there is none. */
function interval(low, high, shown) {
  if (low === null || low === undefined) return null;
  const level = percent(projects.find((p) => p.interval_level).interval_level);
  return h('span', { class: 'interval', title: t('intervalTitle', { level }) }, shown(low) + ' \u2013 ' + shown(high));
}

const ranked = () => projects.filter((p) => p.rank !== null).length;

function projectValues(p) {
  return h(
    'dl',
    { class: 'values' },
    value(t('openrank'), openrank(p.openrank), [interval(p.value_low, p.value_high, openrank), t('ofTotal', { n: percent(total ? p.openrank / total : 0, 1) })]),
    value(t('rank'), p.rank === null ? '\u2013' : number(p.rank), [interval(p.rank_low, p.rank_high, number), t('rankOf', { n: number(ranked()) })]),
    p.growth === null ? null : value(t('growthCol'), change(p.growth, signed(p.growth)), p.ratio === null ? null : percent(p.ratio, 0, true)),
    value(t('developers'), number(p.developers)),
    value(t('stars'), number(p.stars))
  );
}

function projectTrend(p) {
  if (!p.trend) return null;
  return h(
    'p',
    { class: 'trend-line' },
    trendTag(p.trend),
    p.slope === null ? null : [' ', t('perMonth', { n: perMonth(p.slope) })],
    p.slope_low === null || p.slope_low === undefined ? null : ' (' + perMonth(p.slope_low) + ' \u2026 ' + perMonth(p.slope_high) + ')',
    p.q === null ? (p.p === null ? null : ', p ' + probability(p.p)) : ', q ' + probability(p.q)
  );
}

function projectCurve(p) {
  if (!p.values || p.values.filter((v) => v !== null).length < 2) return null;
  const description = t('curve') + ': ' + p.name + ', ' + lineSummary(p);
  return [h('h3', {}, t('curve')), chartBox((size) => panelLines(p, size), description, '190px')];
}

function panelLines(p, size) {
  const option = lines([{ name: p.name, values: p.values, color: color('--accent') }], size);
  return { ...option, grid: { left: 40, right: 12, top: 12, bottom: 24 } };
}

/** First, highest and last value in words, for those who do not see the curve. */
function lineSummary(p) {
  const points = p.values.map((v, i) => [months[i], v]).filter(([, v]) => v !== null);
  const top = points.reduce((best, point) => (point[1] > best[1] ? point : best));
  return [points[0], top, points[points.length - 1]].map(([m, v]) => month(m) + ': ' + openrank(v)).join(', ');
}

function projectRelated(p) {
  if (!p.related.length) return null;
  const most = p.related[0].developers;
  return [
    h('h3', {}, t('related'), ' ', h('small', {}, t('relatedNote'))),
    h(
      'ul',
      { class: 'related' },
      p.related.slice(0, 8).map(({ project, developers }) =>
        h(
          'li',
          {},
          projectLink(project),
          h('span', { class: 'meter', css: { '--part': String(developers / most) } }),
          h('span', { class: 'num' }, number(developers))
        )
      )
    ),
    button('around-' + p.id, t('network'), () => set({ view: 'network', around: p.id }), { class: 'chip small' }),
  ];
}

function projectFacts(p) {
  const repositories = p.repositories.split(' ');
  const optional = (name, text) => (text === null || text === undefined || text === '' ? null : fact(name, text));
  return [
    h(
      'dl',
      { class: 'facts' },
      fact(t('repositories'), h('ul', { class: 'plain-list' }, repositories.map((each) => h('li', {}, repositoryLink(each))))),
      optional(t('language'), p.language),
      optional(t('licence'), p.licence),
      optional(t('created'), p.created),
      optional(t('organisation'), p.organisation),
      optional(t('country'), p.country && countryName(p.country)),
      optional(t('forks'), p.forks === null || p.forks === undefined ? null : number(p.forks)),
      optional(t('pushed'), p.pushed),
      homepage(p),
      p.archived ? fact(t('archived'), t('yes')) : null,
      p.topics ? fact(t('topics'), p.topics.split(' ').join(', ')) : null
    ),
  ];
}

/** Its homepage; an address that is not one of the web is shown, not linked. */
function homepage(p) {
  if (!p.homepage) return null;
  const web = /^https?:\/\//i.test(p.homepage) && !data.provenance.simulated;
  return fact(t('homepage'), web ? weblink(p.homepage, p.homepage.replace(/^https?:\/\/|\/$/gi, '')) : p.homepage);
}

function countryName(code) {
  try {
    return new Intl.DisplayNames([locale()], { type: 'region' }).of(code);
  } catch (badCode) {
    return code;
  }
}

function projectNotes(p) {
  return NOTES.filter((name) => p.notes[name]).map((name) => [h('h3', {}, t(name)), h('p', {}, label(p.notes[name]))]);
}

function compareButton(p) {
  const inside = state.compare.includes(p.id);
  return button(
    'compare-' + p.id,
    inside ? t('inCompare') : t('addCompare'),
    () => {
      if (inside) set({ compare: state.compare.filter((id) => id !== p.id) });
      else if (state.compare.length < MOST_COMPARED) set({ compare: [...state.compare, p.id] });
      else set({ view: 'compare' });
    },
    { class: 'chip', 'aria-pressed': String(inside) }
  );
}

function projectPanel(p) {
  const rule = { value: openrank(measured(p)), rule: ruleText() };
  return [
    panelHead(p.name, [
      button('panel-domain', domainName(p), () => openGroup(p.domain_id), { class: 'plain' }),
      subDomainName(p) ? ' \u203a ' + subDomainName(p) : null,
    ]),
    p.description ? h('p', { class: 'description' }, p.description) : null,
    periodNote(),
    projectValues(p),
    projectTrend(p),
    h(
      'p',
      { class: 'panel-tools' },
      compareButton(p),
      data.provenance.simulated ? null : h('a', { class: 'chip', href: github(p.repositories.split(' ')[0]), target: '_blank', rel: 'noopener noreferrer' }, t('openOnGithub'))
    ),
    projectCurve(p),
    projectHealth(p),
    projectNotes(p),
    projectRelated(p),
    h('h3', {}, t('whyHere')),
    h('p', {}, t(p.breaks_rule ? 'breaksRule' : 'whyHereRule', rule)),
    p.openrank_unrepaired === null
      ? null
      : h('p', {}, t('repaired', {
        months: p.repaired_months,
        value: openrank(p.openrank_unrepaired),
        rank: p.rank_unrepaired,
      })),
    projectFacts(p),
  ];
}

function groupPanel(domain) {
  const members = projects.filter((project) => project.domain_id === domain.id && project.rank !== null);
  const frame = label(domain.frame);
  return [
    panelHead(label(domain.label), [label(domain.layer.label), frame ? ' \u203a ' + frame : null]),
    h(
      'dl',
      { class: 'values' },
      value(t('openrank'), openrank(domain.openrank), t('ofTotal', { n: percent(total ? domain.openrank / total : 0, 1) })),
      value(t('projects'), number(domain.count)),
      domain.yoy === null ? null : value(t('yoy'), change(domain.yoy, percent(domain.yoy, 0, true)), t('yoyNote'))
    ),
    h(
      'p',
      { class: 'panel-tools' },
      button('only-domain', t('showInMap'), () => set({ view: 'map', domain: toggled(state.domain, domain.id) }), {
        class: 'chip',
        'aria-pressed': String(state.domain.includes(domain.id)),
      })
    ),
    has.series && members.length
      ? [h('h3', {}, t('curve')), chartBox((size) => panelLines({ name: label(domain.label), values: domainSums(domain, false) }, size), t('curve') + ': ' + label(domain.label), '190px')]
      : null,
    h('h3', {}, t('members')),
    h(
      'ul',
      { class: 'related' },
      members.map((project) =>
        h('li', {}, projectLink(project), h('span', { class: 'meter', css: { '--part': String(project.openrank / members[0].openrank) } }), h('span', { class: 'num' }, openrank(project.openrank)))
      )
    ),
  ];
}

function panelHead(title, under) {
  return h(
    'div',
    { class: 'panel-head' },
    h('h2', { id: 'panel-title', tabindex: '-1', 'data-key': 'panel-title' }, title),
    h('p', { class: 'note' }, under),
    button('panel-close', '', closePanel, { class: 'close', 'aria-label': t('close') }, icon('close'))
  );
}

function drawPanel() {
  const panel = byId('panel');
  const project = projectById.get(state.project);
  const domain = domainById.get(state.group);
  const now = project ? 'p:' + project.id : domain ? 'd:' + domain.id : '';
  disposeCharts(panel);
  panel.hidden = !now;
  byId('body').classList.toggle('with-panel', Boolean(now));
  if (now) {
    panel.setAttribute('aria-label', t('details', { name: project ? project.name : label(domain.label) }));
    replace(panel, project ? projectPanel(project) : groupPanel(domain));
    if (now !== lastPanel) {
      panel.scrollTop = 0;
      byId('panel-title').focus({ preventScroll: true });
    }
  } else panel.replaceChildren();
  lastPanel = now;
}

// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// Domains: how large, and how they moved.

const CURVES = 6;

function passingDomains() {
  const passing = new Set(matching().map((project) => project.domain_id));
  return domains.filter((domain) => passing.has(domain.id));
}

/** Sum of a domain's projects by month; fixed: only projects with a value in the first and last month. */
function domainSums(domain, fixed) {
  const members = projects.filter(
    (p) =>
      p.domain_id === domain.id &&
      p.values &&
      (!fixed || (p.values[0] !== null && p.values[months.length - 1] !== null))
  );
  return months.map((m, i) => {
    const values = members.map((p) => p.values[i]).filter((value) => value !== null);
    return values.length ? values.reduce((sum, value) => sum + value, 0) : null;
  });
}

function domainCard(domain) {
  return h(
    'li',
    { class: 'card', 'data-domain': domain.id },
    button('card-' + domain.id, label(domain.label), () => openGroup(domain.id), { class: 'card-title' }),
    has.series ? sparkline(domainSums(domain, state.cohort === 'fixed'), 200, 44, true) : null,
    h(
      'dl',
      { class: 'card-values' },
      h('div', {}, h('dt', {}, t('openrank')), h('dd', {}, openrank(domain.openrank))),
      h('div', {}, h('dt', {}, t('projects')), h('dd', {}, number(domain.count))),
      domain.yoy === null
        ? null
        : h('div', {}, h('dt', { title: t('yoyNote') }, t('yoy')), h('dd', {}, change(domain.yoy, percent(domain.yoy, 0, true))))
    )
  );
}

function cohortControl() {
  const choice = (value, caption) =>
    button('cohort-' + value, caption, () => set({ cohort: value }, { step: false }), {
      class: 'segment',
      'aria-pressed': String(state.cohort === value),
    });
  return h(
    'div',
    { class: 'segments', role: 'group', 'aria-label': t('cohort') },
    choice('open', t('cohortOpen')),
    choice('fixed', t('cohortFixed'))
  );
}

function domainLines() {
  const fixed = state.cohort === 'fixed';
  const passing = passingDomains();
  const chosen = [...passing].sort((a, b) => b.openrank - a.openrank).slice(0, CURVES);
  const series = chosen.map((domain) => ({ name: label(domain.label), values: domainSums(domain, fixed) }));
  if (!series.length) return null;
  return figure({
    file: 'domains-over-time',
    title: t('domainCurves'),
    note: t('domainCurvesNote') + (chosen.length < passing.length ? ' ' + t('domainCurvesFirst', { n: number(CURVES), all: number(passing.length) }) : ''),
    controls: cohortControl(),
    height: '380px',
    rows: () => lineRows(series),
    option: (size) => lines(series, size),
  });
}

function domainLadder() {
  const list = [...passingDomains()].sort((a, b) => b.openrank - a.openrank);
  if (!list.length) return nothing();
  return figure({
    file: 'domain-ladder',
    title: t('domainLadder'),
    note: t('domainLadderNote'),
    height: 24 + 26 * list.length + 'px',
    rows: () => [
      [t('domain'), t('projects'), t('sum'), t('mean'), t('yoy')],
      ...list.map((d) => [label(d.label), d.count, d.openrank, d.mean, d.yoy]),
    ],
    on: { click: (event) => openGroup(list[event.dataIndex].id) },
    option: () => ({
      ...chartBase(),
      grid: { left: innerWidth < 640 ? 130 : 210, right: 64, top: 0, bottom: 8 },
      tooltip: { ...chartBase().tooltip, formatter: ({ dataIndex }) => domainTip(list[dataIndex]) },
      xAxis: { ...valueAxis(), show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: list.map((domain) => clip(label(domain.label), innerWidth < 640 ? 18 : 32)),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { ...axisText(), color: color('--text'), fontSize: 12, interval: 0 },
      },
      series: [
        {
          type: 'bar',
          barWidth: 14,
          data: list.map((domain) => domain.openrank),
          itemStyle: { color: color('--accent'), borderRadius: 2 },
          label: {
            show: true,
            position: 'right',
            formatter: ({ value }) => openrank(value),
            color: color('--text'),
            fontFamily: FONT,
          },
        },
      ],
    }),
  });
}

function domainTip(domain) {
  return [
    label(domain.label),
    t('sum') + '  ' + openrank(domain.openrank),
    t('mean') + '  ' + openrank(domain.mean),
    t('projectsN', { n: number(domain.count) }),
    domain.yoy === null ? '' : t('yoy') + '  ' + percent(domain.yoy, 0, true),
  ]
    .filter(Boolean)
    .join('\n');
}

function domainsView() {
  return [
    h('h2', {}, t('domains')),
    periodNote(),
    has.series ? [honestNotes(), domainLines()] : null,
    domainLadder(),
    data.layers.map((layer) => {
      const list = passingDomains().filter((domain) => domain.layer.id === layer.id);
      return list.length
        ? h('section', {}, h('h3', {}, label(layer.label)), h('ul', { class: 'cards' }, list.map(domainCard)))
        : null;
    }),
  ];
}

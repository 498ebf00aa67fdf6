// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// What grows and what declines, with the evidence and its limits.

const AXIS_ENDS = 8;

/** What a reader must know before comparing months. */
function honestNotes() {
  const { coverage, scope } = data.provenance;
  return [
    coverage !== null && coverage < 0.95 ? h('p', { class: 'notice' }, t('honestCoverage', { n: percent(coverage, 1) })) : null,
    scope === 'partial' ? h('p', { class: 'notice' }, t('honestScope')) : null,
  ];
}

const MOVING = {
  growing: { intro: 'growingIntro', none: 'growingNone' },
  declining: { intro: 'decliningIntro', none: 'decliningNone' },
};

function movingList(kind) {
  const ids = records(kind).map((row) => row.id);
  const passing = new Set(matching().map((project) => project.id));
  const list = ids.filter((id) => passing.has(id)).map((id) => projectById.get(id));
  const empty = ids.length ? t('none') : t(MOVING[kind].none);
  return h(
    'section',
    { class: 'moving', 'data-list': kind },
    h('h3', {}, trendMark(kind), t(kind), h('span', { class: 'amount' }, number(list.length))),
    h('p', { class: 'note' }, t(MOVING[kind].intro)),
    list.length ? projectTable(list, MOVING_COLUMNS, t(kind), { key: kind }) : h('p', { class: 'nothing' }, empty)
  );
}

function axisProjects() {
  const list = matching().filter((project) => project.growth !== null).sort((a, b) => b.growth - a.growth);
  const rises = list.filter((project) => project.growth > 0).slice(0, AXIS_ENDS);
  const falls = list.filter((project) => project.growth < 0).slice(-AXIS_ENDS);
  return [...rises, ...falls];
}

function axisFigure() {
  const list = axisProjects();
  if (!list.length) return null;
  const note = t(has.trend ? 'axisNote' : 'axisNoteUntested', { period: period() });
  return figure({
    file: 'growth-axis',
    title: t('axisTitle'),
    note,
    height: 40 + 26 * list.length + 'px',
    rows: () => [
      [t('project'), t('openrank'), t('previous'), t('growthCol')],
      ...list.map((p) => [p.name, p.openrank, p.previous, p.growth]),
    ],
    onclick: (event) => openProject(list[event.dataIndex].id),
    option: () => ({
      ...chartBase(),
      grid: { left: 24, right: 24, top: 4, bottom: 28 },
      tooltip: {
        ...chartBase().tooltip,
        formatter: ({ dataIndex }) => axisTip(list[dataIndex]),
      },
      xAxis: { ...valueAxis(), axisLabel: { ...axisText(), formatter: (v) => (v > 0 ? '+' : v < 0 ? '\u2212' : '') + number(Math.abs(v)) }, scale: false, min: (range) => -axisSpan(range), max: axisSpan },
      yAxis: { type: 'category', inverse: true, data: list.map((p) => p.name), show: false },
      series: [{ type: 'bar', barWidth: 14, data: list.map(axisBar) }],
    }),
  });
}

/** Room for names on the other side of zero. */
const axisSpan = ({ min, max }) => Math.ceil((Math.max(-min, max) * 1.15) / 10) * 10;

function axisTip(project) {
  return [
    project.name,
    t('openrank') + '  ' + openrank(project.openrank),
    t('previous') + '  ' + openrank(project.previous),
    t('growthCol') + '  ' + signed(project.growth) + (project.ratio === null ? '' : '  (' + percent(project.ratio, 0, true) + ')'),
    trendName(project.trend),
  ]
    .filter(Boolean)
    .join('\n');
}

function axisBar(project) {
  const up = project.growth > 0;
  const tint = color(up ? '--rise' : '--fall');
  const tested = project.trend === (up ? 'growing' : 'declining') || !has.trend;
  return {
    value: project.growth,
    itemStyle: { color: tested ? tint : color('--surface'), borderColor: tint, borderWidth: 1.5, borderRadius: 2 },
    label: {
      show: true,
      position: up ? 'left' : 'right',
      formatter: clip(project.name, 30) + '  ' + signed(project.growth),
      color: color('--text'),
      fontFamily: FONT,
      fontSize: 12,
    },
  };
}

function growthView() {
  return [
    h('h2', {}, t('growth')),
    ofEdition() ? honestNotes() : [periodNote(), h('p', { class: 'note' }, t('growthOfEdition'))],
    has.growth ? axisFigure() : null,
    has.trend ? [movingList('growing'), movingList('declining')] : null,
  ];
}

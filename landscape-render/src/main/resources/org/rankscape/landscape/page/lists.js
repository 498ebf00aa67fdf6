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
    list.length ? projectTable(list, MOVING_COLUMNS, t(kind), { key: kind }) : h('p', { class: 'nothing' }, empty),
    ids.length ? tableFoot(kind) : null
  );
}

/** The ends of a list: the largest rises and the largest falls, highest first. */
function ends(list, of) {
  const ordered = list.filter((each) => of(each)).sort((a, b) => of(b) - of(a));
  return [
    ...ordered.filter((each) => of(each) > 0).slice(0, AXIS_ENDS),
    ...ordered.filter((each) => of(each) < 0).slice(-AXIS_ENDS),
  ];
}

/**
 * A figure of signed bars around zero.
 *
 * @param spec.bars [{id, name, value, text, filled, tip}], the highest value first
 */
function signedBars({ bars, ...spec }) {
  const most = Math.max(...bars.map((bar) => Math.abs(bar.value)));
  const step = roundStep(most / 3);
  const end = step * Math.ceil(most / step);
  return figure({
    ...spec,
    height: 40 + 26 * bars.length + 'px',
    on: { click: ({ dataIndex }) => bars[dataIndex].id && openProject(bars[dataIndex].id) },
    option: () => ({
      ...chartBase(),
      grid: { left: 24, right: 24, top: 4, bottom: 28 },
      tooltip: { ...chartBase().tooltip, formatter: ({ dataIndex }) => bars[dataIndex].tip.filter(Boolean).join('\n') },
      xAxis: {
        ...valueAxis(),
        min: -end,
        max: end,
        interval: step,
        axisLabel: { ...axisText(), formatter: (v) => (v > 0 ? '+' : v < 0 ? '\u2212' : '') + number(Math.abs(v), step % 1 ? 1 : 0) },
      },
      yAxis: { type: 'category', inverse: true, data: bars.map((bar) => bar.name), show: false },
      series: [{ type: 'bar', barWidth: 14, data: bars.map(signedBar) }],
    }),
  });
}

function signedBar({ name, value, text, filled }) {
  const up = value > 0;
  const tint = color(up ? '--rise' : '--fall');
  return {
    value,
    itemStyle: { color: filled ? tint : color('--surface'), borderColor: tint, borderWidth: 1.5, borderRadius: 2 },
    label: {
      show: true,
      position: up ? 'left' : 'right',
      formatter: clip(name, 30) + '  ' + text,
      color: color('--text'),
      fontFamily: FONT,
      fontSize: 12,
    },
  };
}

function growthBar(p) {
  return {
    id: p.id,
    name: p.name,
    value: p.growth,
    text: signed(p.growth),
    filled: p.trend === (p.growth > 0 ? 'growing' : 'declining') || !has.trend,
    tip: [
      p.name,
      t('openrank') + '  ' + openrank(p.openrank),
      columnTitle('previous') + '  ' + openrank(p.previous),
      t('growthCol') + '  ' + signed(p.growth) + (p.ratio === null ? '' : '  (' + percent(p.ratio, 0, true) + ')'),
      trendName(p.trend),
    ],
  };
}

function axisFigure() {
  const list = ends(matching().filter((project) => project.growth !== null), (project) => project.growth);
  if (!list.length) return null;
  return signedBars({
    file: 'growth-axis',
    title: t('axisTitle'),
    note: t(has.trend ? 'axisNote' : 'axisNoteUntested', { period: period() }) + (adjusted ? ' ' + t('adjustedNote') : ''),
    rows: () => [
      [t('project'), t('openrank'), columnTitle('previous'), t('growthCol')],
      ...list.map((p) => [p.name, p.openrank, p.previous, p.growth]),
    ],
    bars: list.map(growthBar),
  });
}

function growthView() {
  return [
    h('h2', {}, t('growth')),
    ofEdition() ? honestNotes() : [periodNote(), h('p', { class: 'note' }, t('growthOfEdition'))],
    has.growth ? axisFigure() : null,
    has.trend ? [movingList('growing'), movingList('declining')] : null,
  ];
}

// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// The bump chart: rank of the leading projects month by month.

const FIRSTS = [10, 20, 30];

function lastRanked() {
  for (let i = months.length - 1; i >= 0; i--) {
    if (projects.some((p) => p.ranks && p.ranks[i] !== null)) return i;
  }
  return -1;
}

function bumpControl() {
  return h(
    'div',
    { class: 'segments', role: 'group', 'aria-label': t('show') },
    FIRSTS.map((n) =>
      button('first-' + n, t('firstN', { n }), () => set({ first: n }, { step: false }), {
        class: 'segment',
        'aria-pressed': String(state.first === n),
      })
    )
  );
}

function bumpLine(project, i) {
  return {
    type: 'line',
    name: project.name,
    data: project.ranks,
    clip: true,
    smooth: 0.3,
    smoothMonotone: 'x',
    symbol: 'circle',
    symbolSize: 7,
    lineStyle: { width: 2.5, type: LINE_TYPES[Math.floor(i / LINE_COLORS) % LINE_TYPES.length] },
    color: lineColor(i),
    emphasis: { focus: 'series', lineStyle: { width: 4 } },
    endLabel: {
      show: true,
      formatter: () => clip(project.name, innerWidth < 640 ? 12 : 22),
      color: color('--text'),
      fontFamily: FONT,
      fontSize: 12,
    },
  };
}

function ranksView() {
  const last = lastRanked();
  const list = matching()
    .filter((p) => p.ranks && p.ranks[last] !== null && p.ranks[last] <= state.first)
    .sort((a, b) => a.ranks[last] - b.ranks[last]);
  return [
    h('h2', {}, t('ranks')),
    honestNotes(),
    list.length ? bumpFigure(list, last) : nothing(),
  ];
}

function bumpFigure(list, last) {
  const count = Math.max(...list.map((p) => Math.max(...p.ranks.filter((r) => r !== null))));
  const floor = Math.min(count, Math.round(state.first * 1.5));
  return figure({
    file: 'ranks-over-time',
    title: t('bumpTitle'),
    note: t('bumpNote', { n: state.first, month: month(months[last]) }) + (floor < count ? ' ' + t('bumpBelow', { n: floor, all: count }) : ''),
    controls: bumpControl(),
    height: Math.max(280, 60 + floor * (state.first > 10 ? 20 : 28)) + 'px',
    rows: () => lineRows(list.map((p) => ({ name: p.name, values: p.ranks }))),
    on: { click: (event) => openProject(list[event.seriesIndex].id) },
    option: () => ({
      ...chartBase(),
      grid: { left: 36, right: innerWidth < 640 ? 96 : 170, top: 12, bottom: 32 },
      tooltip: {
        ...chartBase().tooltip,
        trigger: 'item',
        formatter: ({ seriesIndex, dataIndex }) => {
          const project = list[seriesIndex];
          return [
            project.name,
            month(months[dataIndex]),
            t('rank') + '  ' + project.ranks[dataIndex],
            t('openrank') + '  ' + openrank(project.values[dataIndex]),
          ].join('\n');
        },
      },
      xAxis: monthAxis(),
      yAxis: {
        type: 'value',
        inverse: true,
        min: 1,
        max: floor + 0.5,
        interval: 1,
        axisLabel: { ...axisText(), interval: 0, formatter: (rank) => rank % 1 ? '' : (floor <= 20 || rank === 1 || rank % 5 === 0 ? String(rank) : '') },
        splitLine: { show: false },
      },
      series: list.map((project, i) => bumpLine(project, i)),
    }),
  });
}

// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// How much of the feed arrived in each month.

const COVERAGE_PARTS = ['hours', 'events', 'mix', 'accepted'];
const LOW_COVERAGE = 0.9;

/** Percent without its sign, for narrow cells; 100 means all, never nearly all. */
const percentLabel = (value) => (value === 1 ? '100' : number(Math.min(99.9, value * 100), 1));

function coverageFigure() {
  const shown = coverageMonths.map((each) => each.month);
  const rows = ['coverage', ...COVERAGE_PARTS];
  const narrow = innerWidth < 640;
  const left = narrow ? 88 : 170;
  const axis = { type: 'category', data: shown, axisLine: { show: false }, axisTick: { show: false } };
  const ink = (value) => (value >= 0.8 ? color('--on-accent') : color('--text'));
  return figure({
    file: 'coverage',
    title: t('coverageTitle'),
    note: t('coverageNote'),
    height: '430px',
    rows: () => [
      [t('month'), ...rows.map((key) => t('part_' + key))],
      ...coverageMonths.map((each) => [each.month, ...rows.map((key) => each[key])]),
    ],
    option: ({ width }) => ({
      ...chartBase(),
      grid: [
        { left, right: 16, top: 22, height: 180 },
        { left, right: 16, top: 222, height: 136 },
      ],
      tooltip: {
        ...chartBase().tooltip,
        formatter: ({ dataIndex, seriesType, data: item }) => {
          const each = coverageMonths[seriesType === 'bar' ? dataIndex : item.value[0]];
          const told = rows.map((key) => t('part_' + key) + '  ' + (each[key] === null ? t('notKnown') : percent(each[key], 1)));
          return [month(each.month), ...told].join('\n');
        },
      },
      xAxis: [
        { ...axis, gridIndex: 0, axisLabel: { show: false } },
        { ...axis, gridIndex: 1, axisLabel: { ...axisText(), formatter: (m) => month(m), hideOverlap: true } },
      ],
      yAxis: [
        { ...valueAxis(), gridIndex: 0, min: 0, max: 1, axisLabel: { ...axisText(), formatter: (value) => percent(value) } },
        {
          gridIndex: 1,
          type: 'category',
          inverse: true,
          data: COVERAGE_PARTS.map((key) => t('part_' + key)),
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: { ...axisText(), color: color('--text'), fontSize: 12, width: left - 14, overflow: 'break' },
        },
      ],
      series: [
        {
          type: 'bar',
          barCategoryGap: '18%',
          barMaxWidth: 60,
          data: coverageMonths.map((each) => ({
            value: each.coverage,
            itemStyle: { color: color(each.coverage < LOW_COVERAGE ? '--fall' : '--accent'), borderRadius: [2, 2, 0, 0] },
          })),
          label: {
            show: (width - left) / shown.length > 34,
            position: 'top',
            formatter: ({ value }) => percentLabel(value),
            color: color('--text'),
            fontSize: 11,
            fontFamily: FONT,
          },
        },
        {
          type: 'heatmap',
          xAxisIndex: 1,
          yAxisIndex: 1,
          data: COVERAGE_PARTS.flatMap((key, y) =>
            coverageMonths.map((each, x) => {
              const value = each[key];
              return {
                value: [x, y, value === null ? '-' : value],
                itemStyle: {
                  color: color(value !== null && value < LOW_COVERAGE ? '--fall' : '--accent'),
                  opacity: value === null ? 0 : 0.12 + 0.88 * value ** 3,
                  borderColor: color('--surface'),
                  borderWidth: 2,
                },
                label: {
                  show: (width - left) / shown.length > 34,
                  formatter: value === null ? '' : percentLabel(value),
                  color: ink(value),
                  opacity: 1,
                  fontSize: 11,
                  fontFamily: FONT,
                },
              };
            })
          ),
        },
      ],
      visualMap: undefined,
    }),
  });
}

function coverageView() {
  const worst = coverageMonths.reduce((a, b) => (b.coverage < a.coverage ? b : a));
  return [
    h('h2', {}, t('coverage')),
    honestNotes(),
    h('p', { class: 'note' }, t('coverageWorst', { month: month(worst.month), n: percent(worst.coverage, 1) })),
    coverageFigure(),
  ];
}

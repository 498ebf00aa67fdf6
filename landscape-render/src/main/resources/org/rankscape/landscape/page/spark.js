// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// Small drawings in the text: sparklines and trend marks.

const TREND_SHAPES = {
  growing: 'M6 2l4.5 8h-9z',
  declining: 'M6 10L1.5 2h9z',
  new: 'M6 1.2L10.8 6 6 10.8 1.2 6z',
  steady: 'M1.5 4.8h9v2.4h-9z',
  dormant: 'M6 2a4 4 0 1 0 0 8 4 4 0 0 0 0-8zm0 1.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4z',
  gone: 'M2 3.2L3.2 2 6 4.8 8.8 2 10 3.2 7.2 6 10 8.8 8.8 10 6 7.2 3.2 10 2 8.8 4.8 6z',
  unknown: 'M5 5h2v2H5z',
};

/** A shape, not only a colour, for each class of trend. */
function trendMark(trend) {
  return TREND_SHAPES[trend]
    ? s(
        'svg',
        { viewBox: '0 0 12 12', class: 'trend-mark ' + trend, 'aria-hidden': 'true' },
        s('path', { d: TREND_SHAPES[trend] })
      )
    : null;
}

function trendTag(trend) {
  return trend
    ? h('span', { class: 'trend ' + trend }, trendMark(trend), trendName(trend))
    : null;
}

/** A line over all months; gaps stay gaps; zero is always the floor. */
function sparkline(values, width = 96, height = 24, area = false) {
  if (!values) return null;
  const top = Math.max(...values.map((value) => value || 0)) || 1;
  const x = (i) => 1.5 + ((width - 3) * i) / Math.max(1, values.length - 1);
  const y = (value) => height - 2 - ((height - 4) * value) / top;
  const runs = [];
  values.forEach((value, i) => {
    if (value === null) return;
    if (i === 0 || values[i - 1] === null) runs.push([]);
    runs[runs.length - 1].push([x(i).toFixed(1), y(value).toFixed(1)]);
  });
  const line = (run) => 'M' + run.map((point) => point.join(' ')).join('L');
  const end = runs.length ? runs[runs.length - 1].slice(-1)[0] : null;
  return s(
    'svg',
    {
      viewBox: '0 0 ' + width + ' ' + height,
      class: area ? 'spark wide' : 'spark',
      width,
      height,
      preserveAspectRatio: area ? 'none' : null,
      'aria-hidden': 'true',
    },
    area
      ? runs.map((run) =>
          s('path', {
            class: 'spark-area',
            d: line(run) + 'L' + run[run.length - 1][0] + ' ' + (height - 2) + 'L' + run[0][0] + ' ' + (height - 2) + 'Z',
          })
        )
      : null,
    runs.map((run) => s('path', { class: 'spark-line', d: line(run) })),
    end && !area ? s('circle', { class: 'spark-end', cx: end[0], cy: end[1], r: 1.8 }) : null
  );
}

// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// What all charts share: colours from the style sheet, axes, lines over months.

const probe = h('span', { hidden: true });

/** The value of a colour variable in the colours shown now. */
function color(variable) {
  if (!probe.isConnected) document.body.append(probe);
  probe.style.color = 'var(' + variable + ')';
  return getComputedStyle(probe).color;
}

const LINE_COLORS = 8;
const LINE_TYPES = ['solid', 'dashed', 'dotted'];
const lineColor = (i) => color('--line-' + ((i % LINE_COLORS) + 1));
const LINE_SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect'];

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const stillMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;

function chartBase() {
  return {
    animation: !stillMotion,
    animationDuration: 250,
    textStyle: { fontFamily: FONT, color: color('--text') },
    tooltip: {
      renderMode: 'richText',
      confine: true,
      backgroundColor: color('--surface'),
      borderColor: color('--line'),
      textStyle: { color: color('--text'), fontSize: 12, fontFamily: FONT },
    },
  };
}

const axisText = () => ({ color: color('--muted'), fontSize: 11, fontFamily: FONT });

function monthAxis() {
  return {
    type: 'category',
    data: months,
    boundaryGap: false,
    axisLine: { lineStyle: { color: color('--line-strong') } },
    axisTick: { show: false },
    axisLabel: { ...axisText(), formatter: (m) => month(m), hideOverlap: true },
  };
}

function valueAxis() {
  return {
    type: 'value',
    axisLabel: { ...axisText(), formatter: (value) => number(value) },
    splitLine: { lineStyle: { color: color('--line') } },
  };
}

/** Months of the landscape's period as a quiet band behind the lines. */
function periodBand() {
  if (!months.includes(data.from) || !months.includes(data.to) || data.from === data.to) return null;
  return {
    silent: true,
    itemStyle: { color: color('--band') },
    data: [[{ xAxis: data.from }, { xAxis: data.to }]],
  };
}

const LABEL_STEP = 15;

/** The next of 1, 2, 5, 10, 20 ... */
function roundStep(least) {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * [1, 2, 5, 10].find((each) => each * power >= least);
}

/** How far the name at each line's end moves up or down so that no two lie over each other. */
function endShifts(series, most, height) {
  const at = (value) => height * (1 - value / most);
  const ends = series.map(({ values }) => values[values.length - 1]);
  const order = ends.map((_, i) => i).filter((i) => ends[i] !== null).sort((a, b) => ends[b] - ends[a]);
  const places = [];
  for (const i of order) places.push(Math.max(at(ends[i]), places.length ? places[places.length - 1] + LABEL_STEP : -Infinity));
  for (let k = places.length - 1; k >= 0; k--) {
    const below = k === places.length - 1 ? height : places[k + 1] - LABEL_STEP;
    places[k] = Math.min(places[k], below);
  }
  const shifts = new Map(order.map((i, k) => [i, places[k] - at(ends[i])]));
  return series.map((_, i) => shifts.get(i) || 0);
}

/** A value axis from zero to a round number, some five steps high. */
function roundAxis(series) {
  const most = Math.max(...series.flatMap(({ values }) => values)) || 1;
  const interval = roundStep(most / 6);
  return { ...valueAxis(), min: 0, max: interval * Math.ceil(most / interval), interval };
}

/** Lines over months: [{name, values, color index}]; directly labelled at their ends. */
function lines(series, { height }) {
  const narrow = innerWidth < 640;
  const grid = { left: 48, right: narrow || series.length < 2 ? 20 : 170, top: narrow && series.length > 1 ? 56 : 16, bottom: 32 };
  const yAxis = roundAxis(series);
  const shifts = endShifts(series, yAxis.max, height - grid.top - grid.bottom);
  const text = (parts) =>
    [...parts]
      .filter((part) => part.value !== null && part.value !== undefined)
      .sort((a, b) => b.value - a.value)
      .map((part) => part.seriesName + '  ' + openrank(part.value));
  return {
    ...chartBase(),
    grid,
    legend:
      narrow && series.length > 1
        ? { top: 0, type: 'scroll', textStyle: { color: color('--text') } }
        : undefined,
    xAxis: monthAxis(),
    yAxis,
    tooltip: {
      ...chartBase().tooltip,
      trigger: 'axis',
      formatter: (parts) => [month(parts[0].axisValue), ...text(parts)].join('\n'),
    },
    series: series.map((each, i) => ({
      type: 'line',
      name: each.name,
      data: each.values,
      symbol: LINE_SYMBOLS[i % LINE_SYMBOLS.length],
      symbolSize: 6,
      showSymbol: months.length <= 36,
      connectNulls: false,
      lineStyle: { width: 2 },
      color: each.color || lineColor(i),
      emphasis: { focus: series.length > 1 ? 'series' : 'none' },
      endLabel: {
        show: !narrow && series.length > 1,
        formatter: (part) => clip(part.seriesName, 24),
        color: color('--text'),
        fontFamily: FONT,
        fontSize: 12,
        offset: [0, shifts[i]],
      },
      markArea: i === 0 ? periodBand() : undefined,
    })),
  };
}

const clip = (text, length) => (text.length > length ? text.slice(0, length - 1) + '\u2026' : text);

/** The numbers of lines over months, one row a month. */
function lineRows(series) {
  return [
    [t('month'), ...series.map((each) => each.name)],
    ...months.map((m, i) => [m, ...series.map((each) => each.values[i])]),
  ];
}

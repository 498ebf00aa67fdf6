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

/** Lines over months: [{name, values, color index}]; directly labelled at their ends. */
function lines(series, extra = {}) {
  const narrow = innerWidth < 640;
  const text = (parts) =>
    [...parts]
      .filter((part) => part.value !== null && part.value !== undefined)
      .sort((a, b) => b.value - a.value)
      .map((part) => part.seriesName + '  ' + openrank(part.value));
  return {
    ...chartBase(),
    grid: { left: 48, right: narrow || series.length < 2 ? 20 : 170, top: narrow && series.length > 1 ? 56 : 16, bottom: 32 },
    legend:
      narrow && series.length > 1
        ? { top: 0, type: 'scroll', textStyle: { color: color('--text') } }
        : undefined,
    xAxis: monthAxis(),
    yAxis: valueAxis(),
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
      },
      labelLayout: { moveOverlap: 'shiftY' },
      markArea: i === 0 ? periodBand() : undefined,
    })),
    ...extra,
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

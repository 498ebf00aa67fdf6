// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// A figure: caption, chart, source, the same data as a table, and downloads.

const liveCharts = new Map();
const resized = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.clientWidth) drawChart(target);
  }
});

const sizeOf = (box) => ({ width: box.clientWidth, height: box.clientHeight });

/** Draws into a box once it has a size, and again when the size or the colours change. */
function drawChart(box) {
  const { chart, option, on } = liveCharts.get(box) || {};
  if (chart) {
    chart.resize();
    return;
  }
  if (!option) return;
  const made = echarts.init(box, null, { renderer: 'canvas' });
  made.setOption(option(sizeOf(box)));
  for (const [name, action] of Object.entries(on || {})) made.on(name, action);
  liveCharts.get(box).chart = made;
}

function redrawCharts() {
  for (const [box, live] of liveCharts) {
    if (live.chart) live.chart.setOption(live.option(sizeOf(box)), { notMerge: true });
  }
}

function disposeCharts(within) {
  for (const [box, live] of liveCharts) {
    if (within.contains(box)) {
      if (live.chart) live.chart.dispose();
      resized.unobserve(box);
      liveCharts.delete(box);
    }
  }
}

/** The chart alone, with a text for those who do not see it. */
function chartBox(option, description, height, on) {
  const box = h('div', { class: 'chart', role: 'img', 'aria-label': description, css: { height } });
  liveCharts.set(box, { option, on, chart: null });
  resized.observe(box);
  return box;
}

/** Mean coverage of the months shown; of another period only where every month has one. */
function shownCoverage() {
  if (ofEdition()) return data.provenance.coverage;
  const own = coverageMonths.filter((each) => each.month >= shownFrom() && each.month <= shownTo());
  const [first, last] = periodEnds();
  return own.length === last - first + 1 ? own.reduce((sum, each) => sum + each.coverage, 0) / own.length : null;
}

function sourceLine() {
  const coverage = shownCoverage();
  return [
    data.provenance.simulated ? t('simulated') : null,
    t('source') + ': ' + label(data.provenance.source),
    period(),
    coverage === null ? null : t('coverage') + ' ' + percent(coverage, 1),
  ]
    .filter(Boolean)
    .join(' \u00b7 ');
}

/**
 * A complete figure.
 *
 * @param spec.file name of the files that it is saved as
 * @param spec.on what happens on the chart's events, by their names
 * @param spec.rows the numbers shown, first row the headings
 */
function figure(spec) {
  const box = chartBox(spec.option, spec.title, spec.height || '360px', spec.on);
  return h(
    'figure',
    { class: 'figure', 'data-figure': spec.file },
    h(
      'figcaption',
      {},
      h('h3', {}, spec.title),
      spec.note ? h('p', { class: 'note' }, spec.note) : null,
      spec.controls || null
    ),
    box,
    h(
      'div',
      { class: 'figure-foot' },
      h('span', { class: 'source' }, sourceLine()),
      saveButtons(spec, box)
    ),
    numbersTable(spec)
  );
}

function saveButtons(spec, box) {
  const title = spec.title + ' \u2013 ' + sourceLine();
  const one = (kind, action) =>
    button('save-' + spec.file + '-' + kind, kind, action, {
      class: 'save',
      'aria-label': spec.title + ': ' + kind,
    });
  return h(
    'span',
    { class: 'saves' },
    one('PNG', () => saveUrl(spec.file + '.png', chartPng(liveCharts.get(box), title))),
    one('SVG', () => saveText(spec.file + '.svg', chartSvg(spec, box, title), 'image/svg+xml')),
    one('CSV', () => saveText(spec.file + '.csv', csv(spec.rows()), 'text/csv'))
  );
}

function numbersTable(spec) {
  const details = h('details', disclosure(spec.file, 'numbers'), h('summary', {}, t('asTable')));
  details.addEventListener('toggle', () => {
    if (details.open && !details.querySelector('table')) details.append(numbers(spec));
  });
  if (details.open) details.append(numbers(spec));
  return details;
}

function numbers(spec) {
  const [head, ...rows] = spec.rows();
  const cell = (value) => (typeof value === 'number' ? h('td', { class: 'num' }, number(value, value % 1 ? 2 : 0)) : h('td', {}, value));
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': spec.title },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, head.map((name) => h('th', { scope: 'col' }, name)))),
      h('tbody', {}, rows.map((row) => h('tr', {}, row.map(cell))))
    )
  );
}

const CAPTION_HEIGHT = 44;

function captioned(option, title) {
  return {
    ...option,
    backgroundColor: color('--surface'),
    animation: false,
    title: { text: title, left: 12, top: 10, textStyle: { fontSize: 12, fontWeight: 'normal', color: color('--muted') } },
  };
}

function chartPng(live, title) {
  const width = live.chart.getWidth();
  const height = live.chart.getHeight() + CAPTION_HEIGHT;
  const aside = h('div', { css: { width: width + 'px', height: height + 'px' } });
  const chart = echarts.init(aside, null, { renderer: 'canvas', width, height, devicePixelRatio: 2 });
  chart.setOption(moved(captioned(live.option({ width, height: height - CAPTION_HEIGHT }), title)));
  const url = chart.getDataURL({ type: 'png' });
  chart.dispose();
  return url;
}

function chartSvg(spec, box, title) {
  const width = box.clientWidth;
  const height = box.clientHeight + CAPTION_HEIGHT;
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(moved(captioned(spec.option(sizeOf(box)), title)));
  const text = chart.renderToSVGString();
  chart.dispose();
  return text;
}

/** Makes room for the caption of a saved picture. */
function moved(option) {
  const down = (part) => ({ ...part, top: (Number(part.top) || 0) + CAPTION_HEIGHT });
  return {
    ...option,
    grid: Array.isArray(option.grid) ? option.grid.map(down) : option.grid ? down(option.grid) : undefined,
    legend: option.legend ? down(option.legend) : undefined,
    series: option.series.map((each) => (each.type === 'graph' ? down(each) : each)),
  };
}

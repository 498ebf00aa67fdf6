// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// The zoom of the network, kept in the address.

const NETWORK_ZOOM = { least: 0.4, most: 8 };
let networkShows = '';
let keepingZoom = 0;

const networkChart = () => [...liveCharts].find(([box]) => box.closest('[data-figure=network]'));
const chartSize = (chart) => ({ width: chart.getWidth(), height: chart.getHeight() });

/** How close, and the point of the drawing (its frame is given) that lies in the middle. */
function networkZoom({ x, y, width, height }) {
  if (!state.zoom) return { k: 1, center: undefined };
  const [k, right, down] = state.zoom.split(',').map(Number);
  return { k: Math.min(NETWORK_ZOOM.most, Math.max(NETWORK_ZOOM.least, k)), center: [x + right * width, y + down * height] };
}

/** Once it stands still: names that fit at this zoom, and the address. */
function keepZoom(chart, shown) {
  clearTimeout(keepingZoom);
  keepingZoom = setTimeout(() => {
    if (chart.isDisposed() || state.view !== 'network') return;
    const { zoom, center } = chart.getOption().series[0];
    const places = networkPlaces(shown, chartSize(chart));
    const { x, y, width, height } = networkFrame(places, chartSize(chart));
    const middle = center ? [(center[0] - x) / width, (center[1] - y) / height] : [0.5, 0.5];
    networkShows = [zoom, ...middle].map((n) => Number(n.toFixed(3))).join(',');
    chart.setOption({ series: [{ data: networkNodes(shown.nodes, places, zoom) }] });
    set({ zoom: networkShows }, { step: false });
  }, 200);
}

/** Shows the part of the network that the address names, where another is shown. */
function followZoom() {
  const [box, live] = networkChart() || [];
  if (!live || !live.chart || state.zoom === networkShows) return;
  live.chart.setOption(live.option(sizeOf(box)), { notMerge: true });
}

function zoomNetwork(factor) {
  const [box, live] = networkChart();
  live.chart.dispatchAction({ type: 'graphRoam', zoom: factor, originX: box.clientWidth / 2, originY: box.clientHeight / 2 });
}

function zoomControl() {
  const tool = (name, text, action) => button('network-' + name, '', action, { class: 'segment', 'aria-label': text, title: text }, icon(name));
  return h(
    'div',
    { class: 'segments', role: 'group', 'aria-label': t('zoom') },
    tool('plus', t('zoomIn'), () => zoomNetwork(1.4)),
    tool('minus', t('zoomOut'), () => zoomNetwork(1 / 1.4)),
    tool('fit', t('zoomReset'), () => set({ zoom: '' }, { step: false }))
  );
}

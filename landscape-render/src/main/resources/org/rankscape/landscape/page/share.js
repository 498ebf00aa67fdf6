// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// A picture of what is shown, made to be shared: 1200 by 630, the size of link previews.

const CARD = { width: 1200, height: 630, left: 48, top: 138, bottom: 560 };
const CARD_ROWS = 10;

function write(ctx, text, x, y, size, { weight = 400, tint = '--text', align = 'left', most } = {}) {
  ctx.font = weight + ' ' + size + 'px ' + FONT;
  ctx.fillStyle = color(tint);
  ctx.textAlign = align;
  let shown = text;
  while (most && ctx.measureText(shown).width > most && shown.length > 1) shown = shown.slice(0, -2).trimEnd() + '\u2026';
  ctx.fillText(shown, x, y);
}

/** What the filters leave, in words. */
function filterWords() {
  return [
    state.q ? '\u201c' + state.q + '\u201d' : '',
    ...FACETS.map((facet) => state[facet.key].map((value) => facetName(facet, value)).join(', ')),
    state.min !== null ? '\u2265 ' + number(state.min) : '',
    state.max !== null ? '\u2264 ' + number(state.max) : '',
  ].filter(Boolean);
}

function cardFrame(ctx) {
  const project = projectById.get(state.project);
  const most = CARD.width - 2 * CARD.left;
  ctx.fillStyle = color('--surface');
  ctx.fillRect(0, 0, CARD.width, CARD.height);
  write(ctx, project ? project.name : label(data.title), CARD.left, 72, 40, { weight: 650, most });
  const under = project
    ? [label(data.title), domainName(project), period()]
    : [t(state.view), period(), ...filterWords()];
  write(ctx, under.filter(Boolean).join(' \u00b7 '), CARD.left, 108, 20, { tint: '--muted', most });
  ctx.fillStyle = color('--line');
  ctx.fillRect(CARD.left, 584, most, 1);
  write(ctx, sourceLine(), CARD.left, 611, 16, { tint: '--muted', most: most - 160 });
  write(ctx, 'Rankscape', CARD.width - CARD.left, 611, 16, { tint: '--muted', weight: 600, align: 'right' });
}

function cardProject(ctx, p) {
  const values = [
    [t('openrank'), openrank(p.openrank)],
    [t('rank'), (p.rank === null ? '\u2013' : number(p.rank)) + ' ' + t('rankOf', { n: number(ranked()) })],
    p.growth === null ? null : [t('growthCol'), signed(p.growth)],
    p.trend ? [t('trend'), trendName(p.trend)] : null,
    p.developers === null || p.developers === undefined ? null : [t('developers'), number(p.developers)],
  ].filter(Boolean);
  values.forEach(([name, text], i) => {
    const x = CARD.left + (i * (CARD.width - 2 * CARD.left)) / values.length;
    write(ctx, name, x, CARD.top + 22, 18, { tint: '--muted' });
    write(ctx, text, x, CARD.top + 66, 36, { weight: 620 });
  });
  if (p.values) cardCurve(ctx, p.values);
}

function cardCurve(ctx, values) {
  const top = CARD.top + 120;
  const height = CARD.bottom - top - 28;
  const width = CARD.width - 2 * CARD.left;
  const high = Math.max(...values.map((v) => v || 0)) || 1;
  const at = (i) => [CARD.left + (width * i) / Math.max(1, values.length - 1), top + height - (height * values[i]) / high];
  ctx.lineWidth = 3.5;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = color('--accent');
  ctx.beginPath();
  values.forEach((v, i) => v !== null && ctx[i === 0 || values[i - 1] === null ? 'moveTo' : 'lineTo'](...at(i)));
  ctx.stroke();
  ctx.fillStyle = color('--line-strong');
  ctx.fillRect(CARD.left, top + height, width, 1);
  write(ctx, month(months[0]), CARD.left, CARD.bottom, 16, { tint: '--muted' });
  write(ctx, month(months[months.length - 1]), CARD.width - CARD.left, CARD.bottom, 16, { tint: '--muted', align: 'right' });
}

function cardRows(ctx) {
  const list = matching().slice(0, CARD_ROWS);
  const step = (CARD.bottom - CARD.top) / CARD_ROWS;
  const most = list.length ? list[0].openrank : 1;
  list.forEach((p, i) => {
    const y = CARD.top + i * step;
    ctx.fillStyle = color('--accent-soft');
    ctx.fillRect(CARD.left + 380, y + 6, 560 * (p.openrank / most), step - 10);
    write(ctx, number(p.rank), CARD.left + 34, y + 29, 20, { tint: '--muted', align: 'right' });
    write(ctx, p.name, CARD.left + 52, y + 29, 21, { weight: 600, most: 310 });
    write(ctx, openrank(p.openrank), CARD.left + 392, y + 29, 20);
    write(ctx, domainName(p), CARD.width - CARD.left, y + 29, 17, { tint: '--muted', align: 'right', most: 230 });
  });
}

function cardChart(ctx, live) {
  const width = CARD.width - 2 * CARD.left;
  const height = CARD.bottom - CARD.top;
  const aside = h('div', { css: { width: width + 'px', height: height + 'px' } });
  const chart = echarts.init(aside, null, { renderer: 'canvas', width, height, devicePixelRatio: 2 });
  chart.setOption({ ...live.option({ width, height }), animation: false });
  ctx.drawImage(chart.getRenderedCanvas({ pixelRatio: 2, backgroundColor: color('--surface') }), CARD.left, CARD.top, width, height);
  chart.dispose();
}

/** The part of the map that is seen, with its filters, as a picture of its own. */
function mapText(width, height) {
  const shown = sheet().svg.cloneNode(true);
  shown.querySelectorAll('.dim').forEach((group) => group.setAttribute('opacity', group.matches('.project') ? '0.13' : '0.5'));
  shown.querySelectorAll('.absent, .mark').forEach((each) => each.remove());
  shown.setAttribute('width', String(width));
  shown.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(shown);
}

function loaded(text) {
  return new Promise((resolve, reject) => {
    const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
    const picture = new Image();
    picture.addEventListener('load', () => {
      URL.revokeObjectURL(url);
      resolve(picture);
    });
    picture.addEventListener('error', () => reject(new Error('the map cannot be drawn as a picture')));
    picture.src = url;
  });
}

async function cardMap(ctx) {
  const most = CARD.width - 2 * CARD.left;
  const height = CARD.bottom - CARD.top + 16;
  const ratio = sheet().svg.clientWidth / sheet().svg.clientHeight;
  const width = Math.min(most, height * ratio);
  const picture = await loaded(mapText(2 * width, (2 * width) / ratio));
  ctx.filter = isDark() ? 'invert(0.91) hue-rotate(180deg)' : 'none';
  ctx.drawImage(picture, CARD.left + (most - width) / 2, CARD.top - 12, width, width / ratio);
  ctx.filter = 'none';
}

async function savePicture() {
  const canvas = h('canvas', { width: 2 * CARD.width, height: 2 * CARD.height });
  const ctx = canvas.getContext('2d');
  ctx.scale(2, 2);
  cardFrame(ctx);
  const live = [...liveCharts].filter(([box]) => byId('view').contains(box)).map(([, each]) => each)[0];
  if (state.project) cardProject(ctx, projectById.get(state.project));
  else if (state.view === 'map' && sheet().svg.clientWidth) await cardMap(ctx);
  else if (live) cardChart(ctx, live);
  else cardRows(ctx);
  const name = [data.catalogue, state.project ? state.project.replace('/', '-') : state.view].join('-');
  saveUrl(name + '.png', canvas.toDataURL('image/png'));
}

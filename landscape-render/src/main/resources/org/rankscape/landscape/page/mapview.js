// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// The map made live: dimming by filters, highlights, tooltip, keyboard.

/** One drawing of the map, with its live groups and its window. */
function makeSheet(svg) {
  const source = svg.cloneNode(true);
  const within = (kind, key, known) =>
    new Map(
      [...svg.querySelectorAll('g.' + kind)]
        .filter((group) => known.has(group.dataset[key]))
        .map((group) => [group.dataset[key], group])
    );
  return {
    svg,
    source,
    lang: svg.dataset.sheet,
    groups: within('project', 'project', projectById),
    boxes: within('domain', 'domain', domainById),
  };
}

const drawings = [...byId('map').querySelectorAll(':scope > svg')];
const sheets = new Map();
const tip = h('div', { class: 'tip', hidden: true, 'aria-hidden': 'true' });
let current = null;

/** The drawing in the language of the page, else the first; made live when it is first needed. */
function sheet() {
  const svg = drawings.find((each) => each.dataset.sheet === state.lang) || drawings[0];
  if (!sheets.has(svg)) {
    sheets.set(svg, makeSheet(svg));
    prepareSheet(sheets.get(svg));
  }
  return sheets.get(svg);
}

function prepareMap() {
  byId('map').append(h('div', { class: 'zoom', id: 'zoom', role: 'group' }), tip);
  addEventListener('resize', () => state.view === 'map' && sizeMap());
}

/** Keeps the part of the map that is seen in the address, once it stands still. */
let keeping = 0;
function keepWindow(at) {
  clearTimeout(keeping);
  keeping = setTimeout(() => state.view === 'map' && set({ at }, { step: false }), 250);
}

function prepareSheet(one) {
  const { svg, groups } = one;
  current = current || projects.find((project) => groups.has(project.id)) || null;
  svg.setAttribute('role', 'group');
  for (const name of ['width', 'height', 'aria-labelledby']) svg.removeAttribute(name);
  svg.querySelectorAll('title, desc').forEach((text) => text.remove());
  svg.setAttribute('preserveAspectRatio', 'xMidYMid meet');
  one.window = makeWindow(svg, (at) => sheet() === one && keepWindow(at));
  spreadBackground(svg);
  for (const [id, group] of groups) {
    group.setAttribute('role', 'button');
    group.setAttribute('tabindex', current && current.id === id ? '0' : '-1');
    group.addEventListener('focus', () => {
      becomeCurrent(id);
      mark(group);
    });
  }
  svg.addEventListener('pointerover', (event) => point(event.target));
  svg.addEventListener('pointerleave', () => point(null));
  svg.addEventListener('pointermove', placeTip);
  svg.addEventListener('keydown', mapKey);
  followPointers(svg, one.window, tap);
}

/** A background given in percent would move with the window: fixes it, and paints around it. */
function spreadBackground(svg) {
  const whole = svg.viewBox.baseVal;
  const ground = svg.querySelector(':scope > rect[width="100%"]');
  if (!ground) return;
  ground.setAttribute('width', String(whole.width));
  ground.setAttribute('height', String(whole.height));
  byId('map').style.setProperty('--ground', ground.getAttribute('fill'));
}

const TOOLS_HEIGHT = 42;
const MAP_MARGIN = 64;

/** The map is as wide as there is room, and never higher than the window. */
function sizeMap() {
  const map = byId('map');
  const width = map.clientWidth;
  const whole = width / sheet().window.ratio + TOOLS_HEIGHT;
  const border = map.offsetHeight - map.clientHeight;
  const height = Math.round(Math.min(whole, Math.max(420, innerHeight - MAP_MARGIN)));
  map.style.height = innerWidth < PHONE ? '' : height + 'px';
  sheet().window.resize(width, innerWidth < PHONE ? map.clientHeight : height - border);
}

function describe(project) {
  return [
    project.name,
    domainName(project),
    t('openrank') + ' ' + openrank(project.openrank),
    t('rank') + ' ' + project.rank,
    trendName(project.trend),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Names, tools and dimming of the map, after a change of language, filters or selection. */
function drawMap() {
  const shown = state.view === 'map';
  byId('map').hidden = !shown;
  if (!shown) return;
  const { svg, groups, boxes } = sheet();
  for (const each of drawings) each.toggleAttribute('hidden', each !== svg);
  svg.setAttribute('aria-label', t('mapLabel'));
  const passing = new Set(matching().map((project) => project.id));
  for (const [id, group] of groups) {
    group.setAttribute('aria-label', describe(projectById.get(id)));
    group.classList.toggle('dim', !passing.has(id));
    group.classList.toggle('resting', RESTING.includes(projectById.get(id).trend));
    group.classList.toggle('selected', state.project === id);
    if (state.project === id) mark(group);
  }
  for (const [id, box] of boxes) {
    const some = projects.some((p) => p.domain_id === id && passing.has(p.id));
    box.classList.toggle('dim', filtered() && !some);
    box.classList.toggle('selected', state.group === id);
  }
  reflow(sheet());
  sheet().window.go(state.at);
  drawCrops();
  drawZoom();
}

function drawZoom() {
  const tool = (name, text, action) =>
    button('zoom-' + name, text, action, { 'aria-label': text, title: text }, icon(name));
  byId('zoom').setAttribute('aria-label', t('map'));
  replace(
    byId('zoom'),
    tool('plus', t('zoomIn'), () => sheet().window.zoom(1.5)),
    tool('minus', t('zoomOut'), () => sheet().window.zoom(1 / 1.5)),
    tool('fit', t('zoomFit'), () => sheet().window.fit())
  );
}

/** A rectangle behind a project, made when it is first needed, shown by the style sheet. */
function mark(group) {
  if (group.querySelector('.mark')) return;
  const box = group.getBBox();
  const pad = Math.min(4, box.height * 0.15);
  group.prepend(
    s('rect', {
      class: 'mark',
      x: box.x - pad,
      y: box.y - pad,
      width: box.width + 2 * pad,
      height: box.height + 2 * pad,
      rx: 3,
    })
  );
}

function point(target) {
  const group = target && target.closest('g.project');
  const project = group && projectById.get(group.dataset.project);
  tip.hidden = !project;
  if (!project) return;
  mark(group);
  replace(
    tip,
    h('strong', {}, project.name),
    h('span', {}, domainName(project) + (subDomainName(project) ? ' \u203a ' + subDomainName(project) : '')),
    h('span', { class: 'tip-values' }, t('openrank') + ' ' + openrank(project.openrank), project.growth === null ? null : ' \u00b7 ' + signed(project.growth)),
    project.trend ? trendTag(project.trend) : null,
    sparkline(project.values, 150, 28, true)
  );
}

function placeTip(event) {
  if (tip.hidden) return;
  const frame = byId('map').getBoundingClientRect();
  const left = event.clientX - frame.left;
  const top = event.clientY - frame.top;
  tip.style.left = Math.max(8, Math.min(left + 14, frame.width - tip.offsetWidth - 8)) + 'px';
  tip.style.top = (top + 18 + tip.offsetHeight > frame.height ? top - tip.offsetHeight - 12 : top + 18) + 'px';
}

function tap(event) {
  const under = document.elementFromPoint(event.clientX, event.clientY);
  const group = under && under.closest('g.project');
  const box = under && under.closest('g.domain');
  if (group && projectById.has(group.dataset.project)) openProject(group.dataset.project);
  else if (box && domainById.has(box.dataset.domain)) openGroup(box.dataset.domain);
}

function becomeCurrent(id) {
  for (const { groups } of sheets.values()) {
    if (current && groups.has(current.id)) groups.get(current.id).setAttribute('tabindex', '-1');
    if (groups.has(id)) groups.get(id).setAttribute('tabindex', '0');
  }
  current = projectById.get(id);
}

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function mapKey(event) {
  const arrow = ARROWS[event.key];
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (arrow && event.shiftKey) sheet().window.move(-arrow[0] * 80, -arrow[1] * 80);
  else if (arrow) neighbour(arrow);
  else if (event.key === '+' || event.key === '=') sheet().window.zoom(1.5);
  else if (event.key === '-') sheet().window.zoom(1 / 1.5);
  else if (event.key === '0') sheet().window.fit();
  else if ((event.key === 'Enter' || event.key === ' ') && current) openProject(current.id);
  else return;
  event.preventDefault();
}

/** Moves the focus to the nearest undimmed project in a direction. */
function neighbour([dx, dy]) {
  const { groups } = sheet();
  const centre = (group) => {
    const box = group.getBoundingClientRect();
    return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  };
  const [x, y] = centre(groups.get(current.id));
  let best = null;
  let least = Infinity;
  for (const group of groups.values()) {
    const [gx, gy] = centre(group);
    const along = (gx - x) * dx + (gy - y) * dy;
    const across = Math.abs((gx - x) * dy) + Math.abs((gy - y) * dx);
    const distance = along + 2.5 * across;
    if (along > 1 && distance < least && !group.classList.contains('dim')) {
      best = group;
      least = distance;
    }
  }
  if (!best) return;
  best.focus({ preventScroll: true });
  sheet().window.reveal(best.getBoundingClientRect());
}

// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// Starts the page and redraws what a change of state touches.

const FILTER_KEYS = ['q', 'min', 'max', 'layer', 'domain', 'part', 'trend', 'language', 'licence'];
const PERIOD_KEYS = ['from', 'to'];
const PANEL_KEYS = ['project', 'group', 'compare', 'domain'];
const VIEW_KEYS = ['view', 'sort', 'layout', 'around', 'links', 'first', 'cohort', 'compare', 'bar', 'color', 'all', 'found'];

function draw(changed) {
  const touched = (keys) => !changed || keys.some((key) => changed.has(key));
  const everything = touched(['lang', 'theme', 'embed']);
  if (touched(PERIOD_KEYS)) applyPeriod();
  if (everything) drawTheme();
  if (everything || touched(['view', 'open', ...PERIOD_KEYS])) drawHeader();
  drawNav();
  if (everything || touched(['view', 'open', ...FILTER_KEYS, ...PERIOD_KEYS])) drawFilters();
  if (everything || touched(['view'])) drawPeriod();
  else if (touched(PERIOD_KEYS)) updatePeriod();
  if (everything || touched(['view', 'project', 'group', 'at', ...FILTER_KEYS, ...PERIOD_KEYS])) drawMap();
  if (everything || touched([...VIEW_KEYS, ...FILTER_KEYS, ...PERIOD_KEYS])) drawView();
  else markSelected();
  if (touched(['name', 'why'])) showTyped();
  if (everything || touched([...PANEL_KEYS, ...PERIOD_KEYS])) drawPanel();
  if (everything || touched(PERIOD_KEYS)) drawFooter();
  if (isOpen('embed')) byId('embed-code').value = embedCode();
  if (touched(['open'])) for (const each of document.querySelectorAll('details[data-open]')) each.open = isOpen(each.dataset.open);
  if (touched(['zoom'])) followZoom();
  revealView();
  if (state.view === 'map') sizeMap();
  if (changed && changed.has('view')) scrollTo(0, 0);
}

/** Fields of the view say what the state says, also after a step back. */
function showTyped() {
  const name = byId('compare-name');
  if (name && name.value !== state.name) name.value = state.name;
  const why = byId('why');
  if (why && why.value !== state.why) {
    why.value = state.why;
    byId('why-answer').textContent = whyAnswer(state.why);
  }
}

function markSelected() {
  for (const row of byId('view').querySelectorAll('tr[data-project]')) {
    row.classList.toggle('selected', row.dataset.project === state.project);
  }
}

function keys(event) {
  const field = event.target.closest('input, select, textarea');
  if (event.key === 'Escape' && (state.project || state.group) && !field) closePanel();
  if (event.key === '/' && !field && byId('search')) {
    event.preventDefault();
    byId('search').focus();
  }
}

function start() {
  prepareMap();
  onChange(draw);
  draw(null);
  followAddress();
  closeMenusOutside();
  document.addEventListener('keydown', keys);
  byId('skip').addEventListener('click', (event) => {
    event.preventDefault();
    byId('main').focus();
  });
  systemDark.addEventListener('change', () => state.theme === 'auto' && draw(null));
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
}

start();

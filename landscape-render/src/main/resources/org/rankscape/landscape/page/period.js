// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// The period: the edition's own, or any other months, for which values are means of monthly OpenRank.

const editionHas = { ...has };
const ONLY_FOR_THE_EDITION = ['trend', 'growth', 'slope', 'developers', 'interval', 'health'];
const editionTotal = total;

for (const domain of domains) domain.edition = { ...domainValues(domain.id) };

const shownFrom = () => state.from || data.from;
const shownTo = () => state.to || data.to;
const ofEdition = () => shownFrom() === data.from && shownTo() === data.to;

/** Mean over the months; one without activity counts as 0. */
function meanOver(values, first, last) {
  let sum = 0;
  for (let i = first; i <= last; i++) sum += values[i] || 0;
  return sum / (last - first + 1);
}

function otherPeriod() {
  const first = months.indexOf(shownFrom());
  const last = months.indexOf(shownTo());
  for (const project of projects) {
    for (const key of OF_THE_EDITION) project[key] = null;
    project.openrank = project.values ? meanOver(project.values, first, last) : 0;
  }
  projects.sort((a, b) => b.openrank - a.openrank || (a.id < b.id ? -1 : 1));
  projects.forEach((project, i) => {
    const above = projects[i - 1];
    const shared = above && above.openrank === project.openrank;
    project.rank = project.openrank ? (shared ? above.rank : i + 1) : null;
  });
  for (const domain of domains) {
    const members = projects.filter((p) => p.domain_id === domain.id && p.openrank);
    domain.count = members.length;
    domain.openrank = members.reduce((sum, p) => sum + p.openrank, 0);
    domain.mean = members.length ? domain.openrank / members.length : null;
    domain.yoy = null;
  }
}

/** Gives all projects and domains their values of the period in the state. */
function applyPeriod() {
  if (ofEdition()) {
    for (const project of projects) Object.assign(project, project.edition);
    for (const domain of domains) Object.assign(domain, domain.edition);
    projects.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
    total = editionTotal;
  } else {
    otherPeriod();
    total = projects.reduce((sum, project) => sum + project.openrank, 0);
  }
  for (const key of ONLY_FOR_THE_EDITION) has[key] = ofEdition() && editionHas[key];
}

const PERIOD_VIEWS = ['map', 'table', 'top', 'growth', 'domains', 'network'];
let playing = 0;

/** Total OpenRank of the landscape by month, as the ground of the slider. */
const monthTotals = months.map((m, i) =>
  projects.reduce((sum, project) => sum + ((project.values && project.values[i]) || 0), 0)
);

function setPeriod(first, last) {
  const own = months[first] === data.from && months[last] === data.to;
  set({ from: own ? '' : months[first], to: own ? '' : months[last] }, { step: false });
}

const periodEnds = () => [months.indexOf(shownFrom()), months.indexOf(shownTo())];

function periodHandle(key, caption) {
  return h('input', {
    type: 'range',
    class: 'handle',
    id: 'period-' + key,
    'data-key': 'period-' + key,
    'aria-label': caption,
    min: 0,
    max: months.length - 1,
    step: 1,
    oninput: (event) => {
      stopPlaying();
      const [first, last] = periodEnds();
      const at = Number(event.target.value);
      if (key === 'from') setPeriod(at, Math.max(at, last));
      else setPeriod(Math.min(first, at), at);
    },
  });
}

function stopPlaying() {
  clearInterval(playing);
  playing = 0;
}

/** Moves the period month by month to the end; from the beginning where it stands there. */
function play() {
  if (playing) {
    stopPlaying();
  } else {
    const [first, last] = periodEnds();
    const length = ofEdition() ? 0 : last - first;
    let at = ofEdition() || last === months.length - 1 ? 0 : first + 1;
    const step = () => {
      if (at + length >= months.length) stopPlaying();
      else setPeriod(at, at + length);
      at += 1;
      if (!playing) updatePeriod();
    };
    playing = setInterval(step, 900);
    step();
  }
  updatePeriod();
}

function periodGround() {
  const width = 400;
  const high = Math.max(...monthTotals) || 1;
  const x = (i) => (width * i) / Math.max(1, months.length - 1);
  const line = monthTotals.map((value, i) => x(i).toFixed(1) + ' ' + (30 - (27 * value) / high).toFixed(1));
  return s(
    'svg',
    { viewBox: '0 0 ' + width + ' 30', preserveAspectRatio: 'none', class: 'period-ground', 'aria-hidden': 'true' },
    s('path', { d: 'M0 30L' + line.join('L') + 'L' + width + ' 30Z' })
  );
}

function drawPeriod() {
  const bar = byId('period');
  const useful = months.length > 1 && months.includes(data.from) && months.includes(data.to) && PERIOD_VIEWS.includes(state.view);
  bar.hidden = !useful;
  if (!useful) {
    stopPlaying();
    return;
  }
  bar.setAttribute('aria-label', t('period'));
  replace(
    bar,
    button('play', '', play, { class: 'tool round', id: 'play' }),
    h(
      'div',
      { class: 'period-track' },
      periodGround(),
      h('div', { class: 'period-range' }),
      periodHandle('from', t('periodFrom')),
      periodHandle('to', t('periodTo'))
    ),
    h('output', { class: 'period-text', id: 'period-text', for: 'period-from period-to' }),
    button('period-reset', t('periodReset'), () => setPeriod(...[data.from, data.to].map((m) => months.indexOf(m))), {
      class: 'chip quiet small',
      id: 'period-reset',
      title: t('periodResetTitle'),
    })
  );
  updatePeriod();
}

/** The slider as the state has it; its elements stay, so that dragging is never disturbed. */
function updatePeriod() {
  if (byId('period').hidden || !byId('period-from')) return;
  const [first, last] = periodEnds();
  const part = (i) => (i / (months.length - 1)).toFixed(4);
  for (const [key, at] of [['from', first], ['to', last]]) {
    const handle = byId('period-' + key);
    handle.value = at;
    handle.setAttribute('aria-valuetext', month(months[at]));
    handle.classList.toggle('front', key === 'from' && first === last && first === months.length - 1);
  }
  const range = byId('period').querySelector('.period-range');
  range.style.setProperty('--first', part(first));
  range.style.setProperty('--last', part(last));
  byId('period-text').textContent = period();
  byId('period-reset').hidden = ofEdition();
  byId('period').classList.toggle('other', !ofEdition());
  const word = t(playing ? 'pause' : 'play');
  byId('play').setAttribute('aria-label', word);
  byId('play').title = word;
  byId('play').replaceChildren(icon(playing ? 'pause' : 'play'));
}

/** Says that the numbers shown are of another period, where they are. */
function periodNote() {
  if (ofEdition()) return null;
  const below = data.inclusion.measure === 'mean_openrank' ? projects.filter((p) => p.rank !== null && !(p.openrank > data.inclusion.above)).length : 0;
  return h(
    'p',
    { class: 'notice', id: 'period-note' },
    t('periodNote', { period: period(), edition: editionPeriod() }),
    below ? ' ' + t('periodBelow', { n: number(below) }) : null
  );
}

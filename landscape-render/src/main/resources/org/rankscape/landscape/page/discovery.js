// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// What discovery found, what is left out, and what another threshold would change.

function simpleTable(key, caption, head, rows) {
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption, 'data-key': 'scroll-' + key },
    h(
      'table',
      { class: 'simple', 'data-table': key },
      h('caption', { class: 'hidden' }, caption),
      h('thead', {}, h('tr', {}, head.map(([name, numeric]) => h('th', { scope: 'col', class: numeric ? 'num' : null }, t(name))))),
      h('tbody', {}, rows.map((row) => h('tr', {}, row.map((cell, i) => h('td', { class: head[i][1] ? 'num' : null }, cell)))))
    )
  );
}

/** A repository's name; a link to it unless it is invented. */
function repositoryLink(repository) {
  return data.provenance.simulated ? repository : weblink(github(repository), repository);
}

function candidateStatus(candidate) {
  if (onMap(candidate)) {
    return [t('onMap'), ': ', projectLink(projectById.get(candidate.project_id))];
  }
  return candidate.project_id ? t('listedOnly') : t('notListed');
}

const onMap = (candidate) => projectById.has(candidate.project_id);

/** The share of the walk's visits, with as many decimals as the least needs for two digits. */
function scoreText(score) {
  const least = Math.min(...candidates.map((candidate) => candidate.score).filter((each) => each > 0));
  return number(score, Math.min(8, Math.max(2, 1 - Math.floor(Math.log10(least)))));
}

function candidateRow(candidate) {
  return [
    repositoryLink(candidate.repository),
    scoreText(candidate.score),
    number(candidate.hops),
    number(candidate.shared_developers),
    openrank(candidate.openrank),
    candidateStatus(candidate),
  ];
}

function foundControl(open) {
  const choice = (value, amount) =>
    button('found-' + value, '', () => set({ found: value }, { step: false }), {
      class: 'segment',
      'aria-pressed': String(state.found === value),
    }, t(value === 'open' ? 'foundOpen' : 'foundAll') + ' (' + number(amount) + ')');
  return h('div', { class: 'segments', role: 'group', 'aria-label': t('show') }, choice('open', open.length), choice('all', candidates.length));
}

function candidatesView() {
  const head = [['repository'], ['score', true], ['hops', true], ['shared', true], ['openrank', true], ['status']];
  const open = candidates.filter((candidate) => !onMap(candidate));
  const list = state.found === 'open' ? open : candidates;
  const shown = beginning('candidates', list, FIRST_ROWS);
  return [
    h('h2', {}, t('candidates')),
    h('p', { class: 'note' }, t('candidatesIntro')),
    data.seeds.length ? h('p', { class: 'note' }, t('seeds') + ': ' + data.seeds.join(', ')) : null,
    foundControl(open),
    list.length ? simpleTable('candidates', t('candidates'), head, shown.map(candidateRow)) : h('p', { class: 'nothing' }, t('foundNone')),
    wholeButton('candidates', list, shown),
    tableFoot('candidates'),
  ];
}

function ruleText() {
  const rule = t(data.inclusion.measure === 'mean_openrank' ? 'ruleMean' : 'ruleLast', {
    n: number(data.inclusion.above, data.inclusion.above % 1 ? 1 : 0),
  });
  return data.inclusion.keepListed ? rule + '; ' + t('ruleKeep') : rule;
}

/** Why the rule leaves a listed project out, in the language of the page. */
function leftOutReason({ openrank: mean }) {
  if (mean === null) return t('reasonUnseen');
  const bar = number(data.inclusion.above, data.inclusion.above % 1 ? 1 : 0);
  return data.inclusion.measure === 'mean_openrank' ? t('reasonMean', { value: number(mean, 2), n: bar }) : t('reasonLast', { n: bar });
}

/** Says of one name whether it is on the map, left out, a candidate, or unknown. */
function whyAnswer(text) {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return '';
  const project = named(wanted);
  if (project) return t('whyOnMap', { name: project.name, rank: number(project.edition.rank) });
  const out = leftOut.find((each) => each.id === wanted || each.name.toLowerCase().startsWith(wanted));
  if (out) return t('whyLeftOut', { name: out.name, reason: leftOutReason(out) });
  const found = candidates.find(({ repository }) => {
    const full = repository.toLowerCase();
    return full === wanted || full.split('/')[1].startsWith(wanted);
  });
  if (found) return t('whyCandidate', { name: found.repository });
  return t('whyNot', { discovered: has.candidates ? t('whyNotDiscovered') : '' });
}

function whyForm() {
  const answer = h('p', { class: 'answer', id: 'why-answer', role: 'status' }, whyAnswer(state.why));
  return h(
    'div',
    { class: 'controls' },
    h(
      'label',
      { class: 'field' },
      t('whyMissing'),
      h('input', {
        type: 'search',
        id: 'why',
        'data-key': 'why',
        placeholder: t('whyHint'),
        value: state.why,
        oninput: (event) => {
          set({ why: event.target.value }, { step: false });
          answer.textContent = whyAnswer(event.target.value);
        },
      })
    ),
    answer
  );
}

function measured(project) {
  if (data.inclusion.measure === 'mean_openrank' || !project.values) return project.edition.openrank;
  return project.values[months.indexOf(data.to)] || 0;
}

function thresholdPanel() {
  const bar = state.bar ?? data.inclusion.above;
  const kept = (project) => project.breaks_rule && bar <= data.inclusion.above;
  const leaving = projects.filter((project) => !(measured(project) > bar) && !kept(project));
  const entering = leftOut.filter((each) => each.openrank !== null && each.openrank > bar);
  const list = (items, show) =>
    h('ul', { class: 'chips' }, items.length ? items.map((item) => h('li', {}, show(item))) : h('li', { class: 'note' }, t('thresholdNobody')));
  const most = Math.max(20, data.inclusion.above * 10);
  return h(
    'section',
    { class: 'threshold' },
    h('h3', {}, t('threshold'), ' ', h('output', { id: 'bar-value' }, number(bar, bar % 1 ? 1 : 0))),
    h('p', { class: 'note' }, t('thresholdNow', { rule: ruleText() }), ofEdition() ? null : ' ' + t('thresholdOfEdition', { period: editionPeriod() })),
    h('input', {
      type: 'range',
      min: 0,
      max: most,
      step: most / 200,
      'data-key': 'bar',
      'aria-label': t('threshold'),
      value: bar,
      oninput: (event) => set({ bar: Number(event.target.value) }, { step: false }),
    }),
    h('h4', {}, t('thresholdLeave', { n: number(leaving.length) })),
    list(leaving, (project) => [projectLink(project), ' ', openrank(measured(project))]),
    leftOut.length
      ? [
          h('h4', {}, t('thresholdEnter', { n: number(entering.length) })),
          list(entering, (each) => each.name + ' ' + openrank(each.openrank)),
        ]
      : null
  );
}

function missingView() {
  const breaking = projects.filter((project) => project.breaks_rule);
  return [
    h('h2', {}, t('missing')),
    h('p', { class: 'note' }, t('missingIntro')),
    whyForm(),
    leftOut.length
      ? simpleTable(
          'left-out',
          t('missing'),
          [['project'], ['domain'], ['openrank', true], ['reason']],
          leftOut.map((each) => [
            [each.name, ' ', h('span', { class: 'owner' }, repositoryLink(each.repository))],
            label((domainById.get(each.domain_id) || {}).label),
            openrank(each.openrank),
            leftOutReason(each),
          ])
        )
      : h('p', { class: 'nothing' }, t('missingNone')),
    leftOut.length ? tableFoot('left-out') : null,
    breaking.length
      ? [h('h3', {}, t('breaksTitle')), h('ul', { class: 'chips' }, breaking.map((p) => h('li', {}, projectLink(p), ' ', openrank(p.openrank))))]
      : null,
    thresholdPanel(),
  ];
}

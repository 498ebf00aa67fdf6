// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// What changed since the edition before.

const CHANGE_KINDS = ['added', 'dropped', 'moved', 'renamed', 'risen', 'fallen'];
const FIRST_CHANGES = 25;
const CHANGE_HEAD = [['project'], ['domain'], ['rank', true], ['openrank', true], ['reason']];

/** The project of a change as a link where it is on this landscape, else its name. */
function changedName(change) {
  const seen = change.after || change.before;
  const project = change.after && projectById.get(change.after.id);
  return [project ? projectLink(project) : seen.name, ' ', h('span', { class: 'owner' }, seen.repository)];
}

const arrow = (before, after) => (before === after ? after : before + ' \u2192 ' + after);

function changeRow(change) {
  const { before, after } = change;
  const place = (side) => (side && side.rank !== null ? number(side.rank) : '\u2013');
  const level = (side) => (side && side.openrank !== null ? openrank(side.openrank) : '\u2013');
  return [
    changedName(change),
    label((after || before).domainLabel),
    arrow(place(before), place(after)),
    arrow(level(before), level(after)),
    label(change.reason),
  ];
}

function changeSection(kind, changes) {
  const list = changes.filter((change) => change.kind === kind);
  if (!list.length) return null;
  const shown = beginning(kind, list, FIRST_CHANGES);
  return h(
    'section',
    { 'data-kind': kind, class: 'changes' },
    h('h3', {}, t('kind_' + kind), h('span', { class: 'amount' }, number(list.length))),
    simpleTable('changes-' + kind, t('kind_' + kind), CHANGE_HEAD, shown.map(changeRow)),
    wholeButton(kind, list, shown)
  );
}

/** What a bar of the difference measures: OpenRank, or places where levels are not comparable. */
function gained({ before, after }) {
  return data.difference.comparable ? after.openrank - before.openrank : before.rank - after.rank;
}

function changeBar(change) {
  const { before, after } = change;
  const value = gained(change);
  return {
    id: projectById.has(after.id) ? after.id : '',
    name: after.name,
    value,
    text: data.difference.comparable ? signed(value) : (value < 0 ? '\u2212' : '+') + number(Math.abs(value)),
    filled: true,
    tip: [
      after.name,
      t('rank') + '  ' + arrow(number(before.rank), number(after.rank)),
      t('openrank') + '  ' + arrow(openrank(before.openrank), openrank(after.openrank)),
      label(change.reason),
    ],
  };
}

function changesFigure(changes) {
  const list = ends(changes.filter(({ kind }) => kind === 'risen' || kind === 'fallen'), gained);
  if (!list.length) return null;
  const { before, after, comparable } = data.difference;
  return signedBars({
    file: 'difference',
    title: t('changesTitle'),
    note: t(comparable ? 'changesNote' : 'changesNotePlaces', { before: span(before.from, before.to), after: span(after.from, after.to) }),
    rows: () => [
      [t('project'), t('rank') + ', ' + before.name, t('rank') + ', ' + after.name, t('openrank') + ', ' + before.name, t('openrank') + ', ' + after.name],
      ...list.map((c) => [c.after.name, c.before.rank, c.after.rank, c.before.openrank, c.after.openrank]),
    ],
    bars: list.map(changeBar),
  });
}

function changesView() {
  const { before, after, changes, notes, comparable } = data.difference;
  const side = (each) => h('div', {}, h('dt', {}, each.name), h('dd', {}, span(each.from, each.to) + ', ' + t('projectsN', { n: number(each.projects) })));
  return [
    h('h2', {}, t('changes')),
    h('dl', { class: 'card-values' }, side(before), side(after)),
    comparable ? null : h('p', { class: 'notice' }, t('changesShares')),
    notes.map((note) => h('p', { class: 'notice' }, label(note))),
    changes.length
      ? [
          changesFigure(changes),
          CHANGE_KINDS.map((kind) => changeSection(kind, changes)),
          h('p', { class: 'saves' }, tableSaves('difference')),
        ]
      : h('p', { class: 'nothing' }, t('changesNone')),
  ];
}

// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// What changed since the edition before.

const CHANGE_KINDS = ['added', 'dropped', 'moved', 'renamed', 'risen', 'fallen'];
const BOTH_SIDES = ['moved', 'renamed', 'risen', 'fallen'];

/** The project of a change as a link where it is on this landscape, else its name. */
function changedName(change) {
  const seen = change.after || change.before;
  const project = change.after && projectById.get(change.after.id);
  return [project ? projectLink(project) : seen.name, ' ', h('span', { class: 'owner' }, seen.repository)];
}

const arrow = (before, after) => (before === after ? after : before + ' \u2192 ' + after);

function changeRow(change, both) {
  const seen = change.after || change.before;
  const place = (side) => (side && side.rank !== null ? number(side.rank) : '\u2013');
  const level = (side) => (side && side.openrank !== null ? openrank(side.openrank) : '\u2013');
  return [
    changedName(change),
    label(seen.domainLabel),
    both ? arrow(place(change.before), place(change.after)) : place(seen),
    both ? arrow(level(change.before), level(change.after)) : level(seen),
    label(change.reason),
  ];
}

function changeSection(kind, changes) {
  const list = changes.filter((change) => change.kind === kind);
  if (!list.length) return null;
  const both = BOTH_SIDES.includes(kind);
  return h(
    'section',
    { 'data-kind': kind },
    h('h3', {}, t('kind_' + kind), h('span', { class: 'amount' }, number(list.length))),
    simpleTable('changes-' + kind, t('kind_' + kind), [['project'], ['domain'], ['rank', true], ['openrank', true], ['reason']], list.map((change) => changeRow(change, both)))
  );
}

function changeRows() {
  const side = (seen) => (seen ? [seen.name, seen.repository, seen.domain, seen.rank, seen.openrank] : [null, null, null, null, null]);
  const head = ['name', 'repository', 'domain', 'rank', 'openrank'];
  return [
    ['kind', ...head.map((each) => each + '_before'), ...head.map((each) => each + '_after'), 'reason'],
    ...data.difference.changes.map((change) => [change.kind, ...side(change.before), ...side(change.after), label(change.reason)]),
  ];
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
          CHANGE_KINDS.map((kind) => changeSection(kind, changes)),
          button('csv-changes', 'CSV', () => saveText('changes.csv', csv(changeRows()), 'text/csv'), { class: 'save', 'aria-label': t('changes') + ' CSV' }),
        ]
      : h('p', { class: 'nothing' }, t('changesNone')),
  ];
}

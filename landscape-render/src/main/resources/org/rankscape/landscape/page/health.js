// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// How a project is doing: developers as counts and shares, and what becomes of issues and changes.

const DEVELOPERS_HEIGHT = '120px';

/** A part of a whole as a line of text and a meter. */
function shareLine(name, value, text) {
  return h(
    'li',
    {},
    h('span', {}, name),
    h('span', { class: 'meter', css: { '--part': String(Math.min(1, value)) } }),
    h('span', { class: 'num' }, text)
  );
}

function developersChart(p) {
  const counts = p.developersByMonth;
  if (!counts || counts.filter((n) => n !== null).length < 2) return null;
  const first = counts.findIndex((n) => n !== null);
  const shown = months.slice(first);
  return chartBox(
    () => ({
      ...chartBase(),
      grid: { left: 40, right: 12, top: 10, bottom: 24 },
      tooltip: {
        ...chartBase().tooltip,
        trigger: 'axis',
        formatter: ([{ dataIndex, value }]) => month(shown[dataIndex]) + '\n' + t('developers') + '  ' + number(value || 0),
      },
      xAxis: { ...monthAxis(), data: shown, boundaryGap: true },
      yAxis: valueAxis(),
      series: [{ type: 'bar', data: counts.slice(first), itemStyle: { color: color('--line-strong'), borderRadius: [1, 1, 0, 0] } }],
    }),
    t('developersMonthly') + ': ' + p.name,
    DEVELOPERS_HEIGHT
  );
}

function developerShares(p) {
  const { contributors, half_developers: half, top_share: top, shared_developers: shared } = p.health;
  if (half === null || !p.developers) return null;
  return [
    h('p', {}, t('halfText', { n: number(half), all: number(p.developers) })),
    h(
      'ul',
      { class: 'related shares' },
      shareLine(t('contributors'), contributors / p.developers, percent(contributors / p.developers)),
      shareLine(t('topShare'), top, percent(top)),
      shareLine(t('sharedDevelopers'), shared / p.developers, percent(shared / p.developers))
    ),
  ];
}

const per = (part, whole) => (whole ? percent(part / whole) : null);

function workLine(name, opened, done, doneText) {
  if (opened === null) return null;
  const part = per(done, opened);
  return fact(name, t('opened', { n: number(opened) }) + (done === null ? '' : ', ' + t(doneText, { n: number(done) })), part && h('small', {}, ' (' + part + ')'));
}

function projectHealth(p) {
  if (!p.health) return null;
  const all = p.health;
  return [
    h('h3', {}, t('health')),
    developerShares(p),
    p.developersByMonth ? [h('p', { class: 'note' }, t('developersMonthly')), developersChart(p)] : null,
    all.issues_opened === null
      ? null
      : h(
          'dl',
          { class: 'facts' },
          workLine(t('issues'), all.issues_opened, all.issues_closed, 'closedN'),
          workLine(t('pulls'), all.pulls_opened, all.pulls_merged, 'mergedN'),
          fact(t('commentsReviews'), number(all.comments) + ' / ' + number(all.reviews)),
          fact(t('starsGained'), number(all.stars_gained))
        ),
    h('p', { class: 'note' }, t('healthNote', { period: editionPeriod() })),
  ];
}

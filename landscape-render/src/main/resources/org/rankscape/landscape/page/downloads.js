// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// Files made from the page itself, and the view that says where the numbers come from.

/** The same rule as in the files beside the page: ten significant digits, no exponent. */
const plainNumber = (value) =>
  value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 10 });

function csvField(value) {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'number' ? plainNumber(value) : String(value);
  return text === '' || /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
}

/** RFC 4180. */
const csv = (rows) => rows.map((row) => row.map(csvField).join(',') + '\r\n').join('');

function tableCsv(name) {
  const { columns, rows } = tables.get(name);
  return csv([columns, ...rows]);
}

function jsonField(value) {
  return typeof value === 'number' ? plainNumber(value) : JSON.stringify(value);
}

function tableJson(name) {
  const { columns, rows } = tables.get(name);
  const objects = rows.map(
    (row) => '{' + row.map((value, i) => JSON.stringify(columns[i]) + ':' + jsonField(value)).join(',') + '}'
  );
  return objects.length ? '[\n' + objects.join(',\n') + '\n]\n' : '[]\n';
}

function saveUrl(name, url) {
  const link = h('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
}

function saveText(name, text, type) {
  const url = URL.createObjectURL(new Blob([text], { type: type + ';charset=utf-8' }));
  saveUrl(name, url);
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

const sheetText = () =>
  '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(sheet().source);

/** The sheet as a picture 3840 pixels wide. */
function saveSheetPng() {
  const width = 3840;
  const height = Math.round(width / sheet().window.ratio);
  const sized = sheet().source.cloneNode(true);
  sized.setAttribute('width', String(width));
  sized.setAttribute('height', String(height));
  const picture = new Image();
  const url = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(sized)], { type: 'image/svg+xml' }));
  picture.addEventListener('load', () => {
    const canvas = h('canvas', { width, height });
    canvas.getContext('2d').drawImage(picture, 0, 0, width, height);
    URL.revokeObjectURL(url);
    saveUrl('landscape.png', canvas.toDataURL('image/png'));
  });
  picture.src = url;
}

function downloadRow(name) {
  const rows = tables.get(name).rows.length;
  if (!rows) return null;
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, h('code', {}, name)),
    h('td', { class: 'num' }, t('rows', { n: number(rows) })),
    h('td', {}, tableSaves(name))
  );
}

function tableSaves(name) {
  return [
    button('csv-' + name, 'CSV', () => saveText(name + '.csv', tableCsv(name), 'text/csv'), { class: 'save', 'aria-label': name + ' CSV' }),
    button('json-' + name, 'JSON', () => saveText(name + '.json', tableJson(name), 'application/json'), { class: 'save', 'aria-label': name + ' JSON' }),
  ];
}

/** Under a table: the whole of it as files, whatever is filtered or sorted. */
function tableFoot(name) {
  return h('p', { class: 'table-foot source' }, h('span', {}, t('wholeTable', { period: editionPeriod() })), h('span', { class: 'saves' }, tableSaves(name)));
}

function downloadsSection() {
  return h(
    'section',
    {},
    h('h3', {}, t('downloads')),
    h('p', { class: 'note' }, t('downloadsIntro')),
    h(
      'table',
      { class: 'downloads' },
      h('caption', { class: 'hidden' }, t('downloads')),
      h(
        'tbody',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, t('sheet')),
          h('td', {}),
          h(
            'td',
            {},
            button('sheet-svg', 'SVG', () => saveText('landscape.svg', sheetText(), 'image/svg+xml'), { class: 'save', 'aria-label': t('sheet') + ' SVG' }),
            button('sheet-png', 'PNG', saveSheetPng, { class: 'save', 'aria-label': t('sheet') + ' PNG' })
          )
        ),
        [...tables.keys()].map(downloadRow)
      )
    )
  );
}

function fact(name, ...value) {
  return h('div', {}, h('dt', {}, name), h('dd', {}, value));
}

function aboutView() {
  const { source, coverage, scope, version, settings } = data.provenance;
  const entries = Object.entries(settings);
  return [
    h('h2', {}, t('about')),
    h(
      'div',
      { class: 'columns' },
      h(
        'div',
        {},
        h(
          'dl',
          { class: 'facts' },
          fact(t('source'), label(source)),
          fact(t('period'), period()),
          fact(t('scope'), scope === 'global' ? t('scopeGlobal') : scope === 'partial' ? t('scopePartial') : scope),
          fact(t('coverage'), coverage === null ? t('coverageUnknown') : t('coverageN', { n: percent(coverage, 2) })),
          fact(t('version'), version)
        ),
        entries.length
          ? [h('h3', {}, t('settings')), h('dl', { class: 'facts' }, entries.map(([key, value]) => fact(h('code', {}, key), value)))]
          : null,
        h('h3', {}, t('method')),
        ['methodOpenrank', 'methodRank', has.trend ? 'methodTrend' : null, has.trend ? 'methodNew' : null]
          .filter(Boolean)
          .map((key) => h('p', {}, t(key))),
        h('p', {}, t('thresholdNow', { rule: ruleText() }))
      ),
      downloadsSection()
    ),
  ];
}

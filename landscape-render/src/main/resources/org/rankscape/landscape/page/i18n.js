// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
// Texts, numbers and dates in the language that the reader chose.

const STRINGS = { en: ENGLISH, zh: CHINESE };

function t(key, values) {
  const text = STRINGS[state.lang][key];
  return values ? text.replace(/\{(\w+)\}/g, (all, name) => values[name]) : text;
}

const locale = () => (state.lang === 'zh' ? 'zh-Hans' : 'en');

/** The text of a label in both languages; empty where there is none. */
const label = (both) => (both ? both[state.lang] || both.en : '');

/** Formats by language and kind: making one takes longer than using it. */
const formats = new Map();

function formatted(kind, value, make) {
  const key = locale() + kind;
  if (!formats.has(key)) formats.set(key, make());
  return formats.get(key).format(value);
}

function number(value, digits = 0) {
  if (value === null || value === undefined) return '';
  return formatted(digits, value, () => new Intl.NumberFormat(locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits }));
}

/** OpenRank: whole numbers from 100, else one decimal. */
const openrank = (value) =>
  value === null || value === undefined ? '' : number(value, Math.abs(value) < 99.95 ? 1 : 0);

/** A change with its sign, a true minus, and as many decimals as OpenRank. */
function signed(value) {
  if (value === null || value === undefined) return '';
  const text = openrank(Math.abs(value));
  if (Number(text.replace(/,/g, '')) === 0) return text;
  return (value < 0 ? '\u2212' : '+') + text;
}

/** A slope: two significant digits below one. */
function perMonth(value) {
  if (value === null || value === undefined || Math.abs(value) >= 0.95 || !value) return signed(value);
  return (value < 0 ? '\u2212' : '+') + Math.abs(value).toLocaleString(locale(), { minimumSignificantDigits: 2, maximumSignificantDigits: 2, maximumFractionDigits: 3, roundingPriority: 'lessPrecision' });
}

function percent(value, digits = 0, withSign = false) {
  if (value === null || value === undefined) return '';
  const text = number(Math.abs(value) * 100, digits) + '\u00a0%';
  if (Number(number(Math.abs(value) * 100, digits).replace(/,/g, '')) === 0) return text;
  const sign = value < 0 ? '\u2212' : withSign ? '+' : '';
  return sign + text;
}

/** A p-value with two significant digits; tiny ones as a bound. */
function probability(value) {
  if (value === null || value === undefined) return '';
  return value < 0.0001 ? '<\u00a00.0001' : value < 0.001 ? number(value, 4) : number(value, 3);
}

function month(text) {
  const make = () => new Intl.DateTimeFormat(locale(), { year: 'numeric', month: 'short', timeZone: 'UTC' });
  return formatted('month', new Date(text + '-01T00:00:00Z'), make);
}

const span = (from, to) => (from === to ? month(from) : month(from) + ' \u2013 ' + month(to));
const period = () => span(shownFrom(), shownTo());
const editionPeriod = () => span(data.from, data.to);

const TREND_NAMES = { unknown: 'unknownTrend' };
const trendName = (trend) => (trend ? t(TREND_NAMES[trend] || trend) : '');

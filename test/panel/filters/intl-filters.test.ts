import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../lib/lookup/answer.ts';
import { renderTemplate } from '../../../lib/panel/liquid-engine.ts';
import { problemText } from '../../../lib/panel/problem-text.ts';
import { filtered, NOW, PLACES, type PlaceName } from './filtered.ts';

type Case = [value: JsonObject['v'], filter: string, text: string];

describe('money', () => {
  golden({
    en: [
      [1234.5, "money: 'EUR'", '€1,234.50'],
      ['1234.50', "money: 'CZK'", 'CZK 1,234.50'],
      [-3, "money: 'gbp'", '-£3.00'],
      [0, "money: 'USD'", '$0.00'],
      [4999, "money: 'USD', 'minor'", '$49.99'],
      [4999, "money: 'JPY', 'minor'", '¥4,999'],
      [1234, "money: 'KWD', 'minor'", 'KWD 1.234'],
      ['12345678901234567890.12', "money: 'EUR'", '€12,345,678,901,234,567,890.12'],
    ],
    cs: [
      [1234.5, "money: 'CZK'", '1 234,50 Kč'],
      [1234.5, "money: 'EUR'", '1 234,50 €'],
    ],
    de: [
      [1234.5, "money: 'EUR'", '1.234,50 €'],
      [-3, "money: 'USD'", '-3,00 $'],
    ],
    ja: [[4999, "money: 'JPY'", '￥4,999']],
    ar: [[1234.5, "money: 'EUR'", '1,234.50 €']],
  });
  staysAsItIs("money: 'EUR'", ['', 'free', '1,234', '12 €', true, null, [1, 2], { amount: 1 }]);
  test.each(['money', "money: 'EURO'", "money: ''", 'money: 12', 'money: data.none'])(
    'without a currency (%s) the amount stays as it is',
    (filter) => {
      expect(filtered(12.5, filter)).toBe('12.5');
    },
  );
});

describe('number', () => {
  golden({
    en: [
      [1234567.891, 'number', '1,234,567.891'],
      ['1234567', 'number', '1,234,567'],
      [' 5 ', 'number: 2', '5.00'],
      [1.005, 'number: 0', '1'],
      [1.5, 'number: -1', '2'],
      [1, 'number: 99', '1.000000000000'],
      [0.256, "number: 'percent'", '25.6%'],
      [12345, "number: 'compact'", '12K'],
      [12.5, "number: 'roman'", '12.5'],
      ['1e3', 'number', '1,000'],
    ],
    cs: [
      [1234567.891, 'number', '1 234 567,891'],
      [12345, "number: 'compact'", '12 tis.'],
    ],
    de: [
      [1234567.891, 'number', '1.234.567,891'],
      [0.256, "number: 'percent'", '25,6 %'],
    ],
    ja: [[12345, "number: 'compact'", '1.2万']],
    ar: [[12345, "number: 'compact'", '12 ألف']],
  });
  staysAsItIs('number', ['', 'many', '0x1f', '1.2.3', 'NaN', 'Infinity', false, null, ['1'], { n: 1 }]);
});

describe('country', () => {
  golden({
    en: [
      ['CZ', 'country', 'Czechia'],
      ['de', 'country', 'Germany'],
      [' jp ', 'country', 'Japan'],
    ],
    cs: [['CZ', 'country', 'Česko']],
    de: [['CZ', 'country', 'Tschechien']],
    ja: [['CZ', 'country', 'チェコ']],
    ar: [['CZ', 'country', 'التشيك']],
  });
  staysAsItIs('country', ['', 'QQ', 'CZE', 'Czechia', '203', 'C', 203, null, true, ['CZ'], { code: 'CZ' }]);
});

describe('date', () => {
  const lateEvening = '2026-09-12T22:30:00Z';
  golden({
    en: [
      ['2026-09-12', 'date', 'Sep 12, 2026'],
      ['2026-09-12', "date: 'short'", '9/12/26'],
      ['2026-09-12', "date: 'long'", 'September 12, 2026'],
      ['2026-09-12', "date: 'full'", 'Saturday, September 12, 2026'],
      [lateEvening, "date: 'time'", '10:30 PM'],
      [lateEvening, "date: 'datetime'", 'Sep 12, 2026, 10:30 PM'],
      [lateEvening, "date: 'datetime', 'Asia/Tokyo'", 'Sep 13, 2026, 7:30 AM'],
      [lateEvening, "date: 'datetime', 'Mars/Olympus'", 'Sep 12, 2026, 10:30 PM'],
      [lateEvening, "date: '%Y-%m-%d %H:%M'", '2026-09-12 22:30'],
      [lateEvening, "date: '%Y-%m-%d %H:%M %z', 'Asia/Tokyo'", '2026-09-13 07:30 +0900'],
      [lateEvening, "date: '%H:%M', 'Mars/Olympus'", '22:30'],
      ['2026-09-12', "date: 'datetime'", 'Sep 12, 2026'],
      [lateEvening, "date: 'unknown'", 'Sep 12, 2026'],
      [lateEvening, 'date: 5', 'Sep 12, 2026'],
      [1789165800, 'date', 'Sep 11, 2026'],
      [1789165800000, 'date', 'Sep 11, 2026'],
      ['1789165800', 'date', 'Sep 11, 2026'],
      [0, "date: 'datetime'", 'Jan 1, 1970, 12:00 AM'],
      ['now', "date: '%d.%m. %H:%M'", '21.11. 12:00'],
      ['today', 'date', 'Nov 21, 2026'],
      ['March 14, 2016', "date: '%b %d, %y'", 'Mar 14, 16'],
      ['Tue, 10 Nov 2026 08:00:00 GMT', "date: 'datetime'", 'Nov 10, 2026, 8:00 AM'],
      ['2026-09-12 08:15', "date: 'time'", '8:15 AM'],
      ['2026-09-12T08:15:00.123456+02:00', "date: 'time'", '6:15 AM'],
      ['2026-09-12T08:15:00-0530', "date: 'time'", '1:45 PM'],
      ['2024-02-29', 'date', 'Feb 29, 2024'],
    ],
    'en-US': [
      ['2026-09-12', 'date', 'Sep 12, 2026'],
      ['2026-09-12', "date: '%d'", '12'],
      [lateEvening, "date: 'datetime'", 'Sep 12, 2026, 3:30 PM'],
      ['2026-09-12T23:30:00', "date: 'datetime'", 'Sep 12, 2026, 11:30 PM'],
      ['2026-12-12T23:30:00', "date: '%H:%M %z'", '23:30 -0800'],
    ],
    cs: [
      ['2026-09-12', 'date', '12. 9. 2026'],
      [lateEvening, "date: 'long'", '13. září 2026'],
      [lateEvening, "date: 'datetime'", '13. 9. 2026 0:30'],
      [lateEvening, "date: '%d %B %H:%M'", '13 září 00:30'],
    ],
    de: [[lateEvening, "date: 'datetime'", '13.09.2026, 00:30']],
    ja: [['2026-09-12', "date: 'full'", '2026年9月12日土曜日']],
    ar: [[lateEvening, "date: 'long'", '13 سبتمبر 2026']],
  });
  const noDates = ['', 'soon', '10/11/2026', '2026-13-01', '2026-02-30', '2026-09-12T25:00', '12', '2026'];
  staysAsItIs('date', [...noDates, 1e300, true, null, ['2026-09-12'], { at: 1 }]);
  staysAsItIs("date: '%Y'", [...noDates, 1e300, true, null, { at: 1 }]);
  staysAsItIs("date: 'time'", ['2026-09-12']);
});

describe('relative_time', () => {
  golden({
    en: [
      [NOW, 'relative_time', 'now'],
      ['2026-11-21T11:59:10Z', 'relative_time', 'now'],
      ['2026-11-21T11:55:01Z', 'relative_time', '4 minutes ago'],
      ['2026-11-21T12:01:00Z', 'relative_time', 'in 1 minute'],
      ['2026-11-21T09:30:00Z', 'relative_time', '2 hours ago'],
      ['2026-11-21T00:10:00Z', 'relative_time', '11 hours ago'],
      ['2026-11-20T23:00:00Z', 'relative_time', 'yesterday'],
      ['2026-11-20', 'relative_time', 'yesterday'],
      ['today', 'relative_time', 'today'],
      ['2026-11-22', 'relative_time', 'tomorrow'],
      ['2026-11-08', 'relative_time', '13 days ago'],
      ['2026-11-01', 'relative_time', '2 weeks ago'],
      ['2026-12-24', 'relative_time', 'in 4 weeks'],
      ['2026-08-01', 'relative_time', '3 months ago'],
      ['2024-01-01', 'relative_time', '2 years ago'],
    ],
    'en-US': [
      ['2026-11-21T07:00:00Z', 'relative_time', '5 hours ago'],
      ['2026-11-21T05:00:00Z', 'relative_time', 'yesterday'],
      ['2026-11-21T03:50:00', 'relative_time', '10 minutes ago'],
    ],
    cs: [
      ['2026-11-21T11:55:00Z', 'relative_time', 'před 5 minutami'],
      ['2026-11-23', 'relative_time', 'pozítří'],
    ],
    de: [['2026-11-20', 'relative_time', 'gestern']],
    ja: [['2026-12-24', 'relative_time', '4 週間後']],
    ar: [['2026-11-20', 'relative_time', 'أمس']],
  });
  staysAsItIs('relative_time', ['', 'soon', '2026-02-30', true, null, ['now'], { at: 1 }]);
});

describe('the place', () => {
  test.each([
    [{ locale: 'not a locale', timeZone: 'UTC' }, '1,234.5 12:00 PM'],
    [{ locale: 'de', timeZone: 'Mars/Olympus' }, '1.234,5 12:00'],
    [{ locale: 'xx-unknown', timeZone: '' }, /^1,234\.5 /],
  ])('%o never breaks a filter', (place, text) => {
    const outcome = renderTemplate({
      kind: 'render',
      template: "{{ 1234.5 | number }} {{ 'now' | date: 'time' }}",
      variables: { data: {}, ticket: null, connector: { id: '', name: '', description: '' } },
      setting: { ...place, now: NOW },
    });
    const html = outcome.ok ? outcome.html.replace(/[\u00a0\u202f]/g, ' ') : problemText(outcome.problem);
    expect(html).toMatch(text);
  });

  test('winter and summer each have their own hour', () => {
    const times = ['2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z', '2026-10-25T00:30:00Z'];
    expect(times.map((time) => filtered(time, "date: 'time'", PLACES.de))).toEqual([
      '01:30',
      '03:30',
      '02:30',
    ]);
  });
});

function golden(table: Partial<Record<PlaceName, Case[]>>): void {
  for (const [name, cases] of Object.entries(table))
    test.each(cases)(`${name}: %j | %s is %s`, (value, filter, text) => {
      expect(filtered(value, filter, PLACES[name as PlaceName])).toBe(text);
    });
}

/** What a filter cannot read is shown like any other value. */
function staysAsItIs(filter: string, values: JsonObject['v'][]): void {
  test.each(values.map((value) => [value]))(`%j | ${filter} stays as it is`, (value) => {
    const shown = filtered(value, "default: '', allow_false: true");
    expect(filtered(value, filter)).toBe(shown);
  });
}

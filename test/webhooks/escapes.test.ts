// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, escapeHtmlInJson, escapeText, jsonText } from '../../lib/webhooks/escapes.ts';
import { anyText, asXmlHolds, HOSTILE } from './hostile.ts';

const parser = new DOMParser();

/** Runs over the known hostile texts first, then over any. */
function forAnyText(check: (text: string) => void): void {
  HOSTILE.forEach(check);
  fc.assert(fc.property(anyText, check));
}

describe('what reads the request reads the value back', () => {
  test('from a segment of a path', () =>
    forAnyText((text) => {
      const { pathname, search, hash } = new URL(`https://a.example/b-${escapeText('path', text)}/c`);
      expect([pathname.split('/').map(decodeURIComponent), search, hash]).toEqual([
        ['', `b-${text.toWellFormed()}`, 'c'],
        '',
        '',
      ]);
    }));

  test('from a query', () =>
    forAnyText((text) => {
      const url = new URL(`https://a.example/?q=${escapeText('query', text)}&k=1#h`);
      expect([...url.searchParams, url.hash]).toEqual([['q', text.toWellFormed()], ['k', '1'], '#h']);
    }));

  test('from a form', () =>
    forAnyText((text) => {
      const form = new URLSearchParams(`a=${escapeText('form', text)}&${escapeText('form', text)}=b`);
      expect([...form]).toEqual([
        ['a', text.toWellFormed()],
        [text.toWellFormed(), 'b'],
      ]);
    }));

  test('from a text in JSON, and from JSON itself', () =>
    forAnyText((text) => {
      const json = `{"a":"<${escapeText('json-string', text)}>","b":${escapeText('json-value', text)}}`;
      expect(JSON.parse(json)).toEqual({ a: `<${text.toWellFormed()}>`, b: text.toWellFormed() });
    }));

  test('from XML, in a text and in attributes of either quotation mark', () =>
    forAnyText((text) => {
      const xml = escapeText('xml', text);
      const document = parser.parseFromString(`<t a="${xml}" b='${xml}'>${xml}<c/></t>`, 'application/xml');
      const top = document.documentElement;
      expect([top.tagName, top.childElementCount]).toEqual(['t', 1]);
      expect([top.textContent, top.getAttribute('a'), top.getAttribute('b')]).toEqual(
        [text, text, text].map(asXmlHolds),
      );
    }));

  test('from a header', () =>
    forAnyText((text) => {
      const headers = new Headers({ 'x-value': escapeText('header', text) });
      expect(decodeURIComponent(headers.get('x-value') ?? '')).toBe(text.toWellFormed());
    }));

  test('from HTML', () =>
    forAnyText((text) => {
      const shown = asXmlHolds(text).replaceAll('\r', '');
      const body = parser.parseFromString(
        `<p title="${escapeHtml(shown)}">${escapeHtml(shown)}</p>`,
        'text/html',
      ).body;
      expect(body.children).toHaveLength(1);
      expect([body.textContent, body.querySelector('p')?.title]).toEqual([shown, shown]);
    }));
});

test('HTML in a list stays a list, and nothing in it or in its names stays HTML', () =>
  forAnyText((text) => {
    const value = [text, { [`<${text}`]: 1 }];
    const escaped = JSON.parse(escapeHtmlInJson(jsonText(value)));
    const html = escapeHtml(text.toWellFormed());
    expect(escaped).toEqual([html, { [`&lt;${html}`]: 1 }]);
  }));

test('a token in a path stays as its product writes it', () =>
  expect(escapeText('path', '123456:AAH-x_y')).toBe('123456:AAH-x_y'));

test('what everybody types stays readable in a header', () =>
  expect(escapeText('header', 'Sam <sam@desk.example>')).toBe('Sam <sam@desk.example>'));

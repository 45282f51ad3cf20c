import { afterEach, describe, expect, test, vi } from 'vitest';
import { counted, formatLocale, locale, t } from '../../lib/i18n.ts';
import { standInForI18n } from '../../lib/i18n-stand-in.ts';
import { speak } from '../speak.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  speak('en');
});

describe('a text', () => {
  test('is in the language of the browser, with its placeholders filled in', () => {
    expect(t('popup.accessMissing.title', { host: 'acme.example' })).toBe('No access to acme.example');
    speak('cs');
    expect(t('popup.accessMissing.title', { host: 'acme.example' })).toBe('Chybí přístup na acme.example');
  });

  test('takes a value as it is, even one that looks like a placeholder or a pattern', () => {
    expect(t('grant.forPanel', { name: '{name} $& $1' })).toBe('for the panel “{name} $& $1”');
  });
});

describe('a text that depends on a number', () => {
  test('has the plural forms of its own language', () => {
    expect([1, 2].map(endpoints)).toEqual(['this endpoint', 'these endpoints']);
    speak('cs');
    expect([1, 3].map(endpoints)).toEqual(['tohoto koncového bodu', 'těchto koncových bodů']);
  });

  test('in Czech is one, few, many or other', () => {
    standInForI18n({
      locale: 'cs',
      grant_question_endpoints_one: '{n} bod',
      grant_question_endpoints_few: '{n} body',
      grant_question_endpoints_many: '{n} bodu',
      grant_question_endpoints_other: '{n} bodů',
    });
    const texts = [0, 1, 2, 4, 5, 22, 1.5].map((n) => counted('grant.question.endpoints', n));
    expect(texts).toEqual(['0 bodů', '1 bod', '2 body', '4 body', '5 bodů', '22 bodů', '1,5 bodu']);
  });

  test('follows the language that is shown, not that of the browser: French has one for 0', () => {
    vi.stubGlobal('navigator', { language: 'fr', languages: ['fr'] });
    expect(endpoints(0)).toBe('these endpoints');
  });
});

test('dates and numbers are written as in the person’s own region, in the language that is shown', () => {
  vi.stubGlobal('navigator', { languages: ['cs-CZ', 'en-GB', 'en-US'] });
  expect([locale(), formatLocale()]).toEqual(['en', 'en-GB']);
  vi.stubGlobal('navigator', { languages: ['fr-FR'] });
  expect(formatLocale()).toBe('en');
});

function endpoints(n: number): string {
  return counted('grant.question.endpoints', n).replace(/^.*(?:ask|dotazovat) (.*)\?$/, '$1');
}

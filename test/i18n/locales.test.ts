import { readFileSync } from 'node:fs';
import { SUPPORTED_LOCALES } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';
import { readLocales } from '../../scripts/read-locales.ts';
import { SOURCES, stringOf, walkFile } from './source.ts';

const locales = readLocales();
const english = locales['en'] ?? {};

/** Texts that depend on a number, by key: each is several, one for a plural category. */
const counted = new Set(
  Object.keys(english)
    .filter((key) => key.endsWith('_other'))
    .map(baseOf),
);

describe('locales/en.yml', () => {
  const used = usedKeys();

  test('every text of it is used, by its key as it stands', () => {
    const keys = Object.keys(english).map((key) => (counted.has(baseOf(key)) ? baseOf(key) : key));
    expect(keys.length).toBeGreaterThan(50);
    expect([...new Set(keys)].filter((key) => !used.has(key))).toEqual([]);
  });

  test('every key that is asked for is in it', () => {
    const asked = SOURCES.flatMap(askedKeys);
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((key) => !(key in english) && !counted.has(key))).toEqual([]);
  });

  test('no two keys are one to a browser, which does not tell capital letters from small ones', () => {
    const keys = Object.keys(english).map((key) => key.toLowerCase());
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

describe.each(Object.keys(locales))('locales/%s.yml', (name) => {
  const messages = locales[name] ?? {};
  const categories = new Intl.PluralRules(messages['locale']).resolvedOptions().pluralCategories;

  test('is a language that browsers know, and says which', () => {
    expect(SUPPORTED_LOCALES).toContain(name);
    expect(messages['locale']).toBe(name.replace('_', '-'));
    expect(messages['direction']).toMatch(/^(ltr|rtl)$/);
  });

  test('has the texts of English, and for each number the plural forms of its own', () => {
    const wanted = Object.keys(english).flatMap((key) =>
      counted.has(baseOf(key)) ? categories.map((category) => `${baseOf(key)}_${category}`) : [key],
    );
    expect(Object.keys(messages).sort()).toEqual([...new Set(wanted)].sort());
  });

  test('has no text that is empty, or that a browser takes for a placeholder of its own', () => {
    const bad = Object.entries(messages).filter(([, text]) => text.trim() === '' || text.includes('$'));
    expect(bad).toEqual([]);
  });

  test('has the placeholders of English', () => {
    const wrong = Object.entries(messages).filter(
      ([key, text]) => placeholders(key, text) !== placeholders(key, englishFor(key)),
    );
    expect(wrong).toEqual([]);
  });
});

/** The number itself may be left out of a plural form: “one customer”. */
function placeholders(key: string, text: string): string {
  const names = text.match(/\{\/?\w+\}/g) ?? [];
  return [...new Set(names)]
    .filter((name) => name !== '{n}' || !counted.has(baseOf(key)))
    .sort()
    .join(' ');
}

function englishFor(key: string): string {
  return english[key] ?? english[`${baseOf(key)}_other`] ?? '';
}

function baseOf(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

/** Every string of the sources that could be a key, and what the manifest names. */
function usedKeys(): Set<string> {
  const used = new Set<string>();
  for (const file of SOURCES)
    walkFile(file, (node) => {
      const text = stringOf(node);
      if (text !== null && /^[\w.]+$/.test(text)) used.add(text.replaceAll('.', '_'));
      return true;
    });
  const manifest = readFileSync('scripts/manifest.ts', 'utf8');
  for (const [, key = ''] of manifest.matchAll(/__MSG_(\w+)__/g)) used.add(key);
  return used;
}

/** What a file gives `t` or `counted` in so many words. */
function askedKeys(file: string): string[] {
  const asked: string[] = [];
  walkFile(file, (node) => {
    const callee = node['callee'] as { name?: unknown } | undefined;
    const [key] = Array.isArray(node['arguments']) ? node['arguments'] : [];
    const text = stringOf(key);
    if (/^(t|counted)$/.test(String(callee?.name)) && text !== null) asked.push(text.replaceAll('.', '_'));
    return true;
  });
  return asked;
}

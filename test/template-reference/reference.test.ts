import { afterEach, describe, expect, test } from 'vitest';
import { FILTERS, REFERENCE, TAGS, VARIABLES } from '../../components/template-reference/reference.ts';
import { SAMPLE, SAMPLE_NOW } from '../../components/template-reference/sample.ts';
import { t } from '../../lib/i18n.ts';
import { templateScope } from '../../lib/panel/check/scope.ts';
import { checkTemplate, renderTemplate } from '../../lib/panel/liquid-engine.ts';
import { knownNames } from '../../lib/panel/liquid-names.ts';
import { makeLiquid } from '../../lib/panel/liquid-setup.ts';
import { readLocales } from '../../scripts/read-locales.ts';
import { speak } from '../speak.ts';

afterEach(() => speak('en'));

const PLACE = { locale: 'en', timeZone: 'UTC' };
const { filters, tags } = knownNames(makeLiquid(PLACE).liquid);

describe.each(REFERENCE)('$id', ({ entries }) => {
  test.each(entries)('$name: $example', ({ example, gives }) => {
    const setting = { ...PLACE, now: SAMPLE_NOW };
    expect(renderTemplate({ kind: 'render', template: example, variables: SAMPLE, setting })).toEqual({
      ok: true,
      html: gives,
    });
    const check = checkTemplate({ kind: 'check', template: example, responses: [SAMPLE.data] });
    expect(check).toEqual({ problem: null, warnings: [] });
  });

  test.each(entries)('the example of $name uses it', ({ name, example }) => {
    expect(example).toContain(name);
  });
});

test('every filter has its entry, once', () => {
  expect(FILTERS.map(({ name }) => name).sort()).toEqual(filters.sort());
});

test.each(Object.keys(readLocales()))(
  'every tag has its entry, once; the end of a block stands with its beginning, in %s',
  (locale) => {
    speak(locale);
    const beginnings = tags.filter((tag) => !tag.startsWith('end'));
    expect(TAGS.map(({ name }) => name).sort()).toEqual(beginnings.sort());
    const ends = tags.filter((tag) => tag.startsWith('end'));
    expect(ends.filter((end) => !TAGS.some(({ about }) => t(about).includes(end)))).toEqual([]);
  },
);

test('every field of a ticket and a connector has its entry, and so have the roots', () => {
  const names = VARIABLES.map(({ name }) => name);
  const fields = [
    ...Object.keys(SAMPLE.ticket ?? {}).map((field) => `ticket.${field}`),
    ...Object.keys(SAMPLE.connector).map((field) => `connector.${field}`),
  ];
  expect(fields.filter((field) => !names.includes(field))).toEqual([]);
  const roots = new Set(names.map((name) => name.split('.')[0]));
  expect(
    templateScope([])
      .names()
      .filter((root) => !roots.has(root)),
  ).toEqual([]);
});

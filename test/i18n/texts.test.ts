import { expect, test } from 'vitest';
import { allHelpdesks } from '../../lib/helpdesks/all-helpdesks.ts';
import { SOURCES } from './source.ts';
import { textsIn } from './texts-in.ts';

/**
 * What reads like a text and is none: `everything` where a whole file is such. Each with its reason.
 */
const NO_TEXTS: Record<string, string[] | 'everything'> = {
  // Samples of what is typed.
  'components/options/HeadersPart.tsx': ['Bearer {secret.token}'],
  'components/options/ShowFold.tsx': ['acme.com, acme.example', 'zendesk, https://desk.acme.com'],
  'components/options/SiteForm.tsx': ['support@acme.com\nacme.com'],
  // What somebody may type into a body.
  'components/webhooks/RequestPart.tsx': ['"Re: {subject}"'],
  // A key of the request.
  'components/options/RequestFold.tsx': ['contacts'],
  // A product.
  'components/options/dialects.ts': ['Disqua YourCRM'],
  // Operating systems and a browser.
  'entrypoints/options/browser-name.ts': ['Android', 'Linux', 'Windows', 'Chromium'],
  // System colours.
  'entrypoints/helpdesk/frame-element.ts': ['Canvas'],
  'entrypoints/helpdesk/overlay-handle.ts': ['Canvas'],
  // Names in templates, and hosts.
  'components/options/TemplateField.tsx': [
    'cdn.example.com, avatars.example.net',
    'data',
    'ticket',
    'connector',
  ],
  // What an endpoint answers, and the examples of the reference: templates.
  'components/template-editor/ready-made/answers.ts': 'everything',
  'components/template-reference/list-filters.ts': 'everything',
  'components/template-reference/place-filters.ts': 'everything',
  'components/template-reference/sample.ts': 'everything',
  'components/template-reference/tags.ts': 'everything',
  'components/template-reference/text-filters.ts': 'everything',
  'components/template-reference/variables.ts': 'everything',
  // How words are matched.
  'lib/helpdesks/words.ts': ['Stem', 'Whole'],
  // Headers.
  'lib/webhooks/open-request.ts': ['Basic', 'Bearer'],
  'lib/webhooks/request-text.ts': ['Basic base64('],
  'lib/lookup/build-request.ts': ['Accept'],
  // Errors that are thrown for a developer.
  'lib/store/connection.ts': 'everything',
  'lib/store/within.ts': 'everything',
};

/** A product's description is in the product's own words. */
const descriptions = new Set(allHelpdesks.map(({ id }) => `lib/helpdesks/${id}.ts`));

const texts = new Map(
  SOURCES.filter((file) => !descriptions.has(file)).map((file) => [file, textsIn(file).filter(isText(file))]),
);

test('the sources are read', () => {
  expect(SOURCES.length).toBeGreaterThan(300);
  expect(textsIn('test/i18n/sample.tsx')).toEqual([
    'Try again.',
    'nobody',
    'Save',
    'customer',
    'One of',
    'is gone.',
    'Not allowed. Ask',
  ]);
});

test('what people read comes out of locales/', () => {
  const literal = [...texts].filter(([, found]) => found.length > 0);
  expect(Object.fromEntries(literal)).toEqual({});
});

test('what is said to be no text is there', () => {
  const stale = Object.entries(NO_TEXTS).filter(([file, excused]) => {
    const found = SOURCES.includes(file) ? textsIn(file) : [];
    return excused === 'everything' ? found.length === 0 : excused.some((text) => !found.includes(text));
  });
  expect(stale).toEqual([]);
});

function isText(file: string): (text: string) => boolean {
  const excused = NO_TEXTS[file] ?? [];
  return (text) => excused !== 'everything' && !excused.includes(text);
}

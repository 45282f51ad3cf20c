// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../lib/lookup/answer.ts';
import { fillRule } from '../../lib/webhooks/fill-rule.ts';
import { textOf } from '../../lib/webhooks/fill-token.ts';
import type { Happening, SeenTicket } from '../../lib/webhooks/happening.ts';
import { joinParts } from '../../lib/webhooks/parts.ts';
import { requestProblems } from '../../lib/webhooks/request-problems.ts';
import type { RuleRequest } from '../../lib/webhooks/rule.ts';
import { tagReader } from '../../lib/webhooks/tag-values.ts';
import { TAG_NAMES } from '../../lib/webhooks/tags.ts';
import { anyText, asXmlHolds } from './hostile.ts';
import { request } from './rule-samples.ts';
import { NOON } from './samples.ts';

/** Every text that a page or an endpoint gives is any text. */
const anyTicket: fc.Arbitrary<SeenTicket> = fc.record({
  id: anyText,
  number: anyText,
  subject: anyText,
  status: anyText,
  priority: anyText,
  tags: fc.array(anyText, { maxLength: 3 }),
  assignee: anyText,
  agent: anyText,
  createdAt: anyText,
  updatedAt: anyText,
  parentId: anyText,
  lastReply: fc.record({ author: anyText, id: anyText, at: anyText }),
  email: anyText,
  name: anyText,
  others: fc.array(anyText, { maxLength: 2 }),
  link: anyText,
});

const anyEvent = fc
  .record({ ticket: anyTicket, text: anyText, before: anyText, after: anyText })
  .map(({ ticket, text, before, after }) => {
    const happening: Happening = {
      id: text,
      event: 'ticket.changed',
      mark: null,
      at: NOON,
      helpdesk: { id: text, origin: text },
      ticket,
      changes: [{ field: 'subject', before, after }],
      connector: text,
      reason: text,
      tries: 0,
      nextAt: NOON,
    };
    const rule = { name: text, fields: [] };
    const answers = {
      crm: { [text]: before, list: [after, { [after]: 2 ** 53 }], 'a"b</x>': text },
    };
    return tagReader(happening, { workspace: text, helpdeskName: text, rule, id: text, count: 7, answers });
  });

type Read = ReturnType<typeof tagReader>;

const TAGS = [...TAG_NAMES, 'answer.crm', 'answer.crm.list', 'answer.crm.list.0', 'answer.crm.a b'];

/** What is sent of a request for each of many events; each could be saved. */
function sentForAll(changes: Partial<RuleRequest>, check: (sent: Sent, read: Read) => void): void {
  const asked = request(changes);
  expect(requestProblems(asked)).toEqual([]);
  fc.assert(
    fc.property(anyEvent, (read) => {
      const filled = fillRule(asked, read);
      if (filled.state === 'skipped') return;
      const { url, body, headers } = filled.request;
      const open = () => '';
      check(
        {
          url: new URL(joinParts(url, open)),
          body: joinParts(body ?? [], open),
          headers: new Headers(
            headers.map(({ name, value }): [string, string] => [name, joinParts(value, open)]),
          ),
        },
        read,
      );
    }),
    { numRuns: 30 },
  );
}

interface Sent {
  url: URL;
  body: string;
  headers: Headers;
}

/** As JSON has it: halves of characters are U+FFFD there too. */
function wellFormed(value: Json): Json {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name.toWellFormed(), wellFormed(each)] as const),
  );
}

describe.each(TAGS)('the receiver reads {%s} back as the page shows it', (tag) => {
  const shown = (read: Read) => read(tag) ?? null;
  const textIn = (read: Read) => textOf(shown(read));

  test('from JSON', () =>
    sentForAll({ body: `{"text": "<{${tag}}>", "value": {${tag}}}` }, ({ body }, read) => {
      const { text, value } = JSON.parse(body);
      const plain = typeof shown(read) === 'object' ? textOf(wellFormed(shown(read))) : textIn(read);
      expect(text).toBe(`<${plain.toWellFormed()}>`);
      expect(value).toEqual(wellFormed(shown(read)));
    }));

  test('from XML', () =>
    sentForAll({ format: 'xml', body: `<t a="{${tag}}" b='{${tag}}'>{${tag}}<u/></t>` }, ({ body }, read) => {
      const top = new DOMParser().parseFromString(body, 'application/xml').documentElement;
      const text = asXmlHolds(textIn(read));
      expect([top.tagName, top.childElementCount]).toEqual(['t', 1]);
      expect([top.textContent, top.getAttribute('a'), top.getAttribute('b')]).toEqual([text, text, text]);
    }));

  test('from a form, and from the query that it is of a GET', () => {
    const body = `a={${tag}}&b=1`;
    const fields = (read: Read) => [
      ['a', textIn(read).toWellFormed()],
      ['b', '1'],
    ];
    sentForAll({ format: 'form', body }, (sent, read) =>
      expect([...new URLSearchParams(sent.body)]).toEqual(fields(read)),
    );
    sentForAll({ method: 'GET', format: 'form', body }, ({ url, body: none }, read) => {
      expect([[...url.searchParams], url.hash, none]).toEqual([fields(read), '', '']);
    });
  });

  test('from the address and from a header', () =>
    sentForAll(
      {
        url: `https://a.example/x/{${tag}}/y?q={${tag}}`,
        headers: [{ name: 'X-Value', value: `{${tag}}` }],
      },
      ({ url, headers }, read) => {
        const text = textIn(read).toWellFormed();
        expect(url.origin).toBe('https://a.example');
        expect(url.pathname.split('/').map(decodeURIComponent)).toEqual(['', 'x', text, 'y']);
        expect([...url.searchParams]).toEqual([['q', text]]);
        expect(decodeURIComponent(headers.get('x-value') ?? '')).toBe(text);
      },
    ));
});

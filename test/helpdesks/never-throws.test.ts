// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allHelpdesks } from '../../lib/helpdesks/all-helpdesks.ts';
import type { Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import { ticketViewSchema } from '../../lib/helpdesks/ticket.ts';
import { shows } from '../attacks/attack.ts';
import { describeDesk } from './describe-desk.ts';
import { readFixtures } from './fixtures.ts';
import { readPage } from './read-page.ts';

const text = fc.oneof(
  fc.string(),
  fc.emailAddress(),
  fc.constantFrom(
    '',
    '<',
    '"ceo@big.com" <x@evil.test>',
    '\ud800',
    '\u0000',
    'mailto:%E0%A4%A',
    '__proto__',
    'a'.repeat(2500),
  ),
);
const classes = fc.constantFrom(
  'customer',
  'message',
  'user',
  'requestors',
  'current-value',
  'current-user',
  'status',
  'history',
);
const leaf = element(fc.constant(''));
const pages = many(element(many(leaf)));
const answers = fc.oneof(
  fc.json(),
  fc.constantFrom('', '{"items":[{"id":"1","Requestor":[null,{"EmailAddress":{}}]}]}', '{"users":{"id":1}}'),
);

describe('whatever the page and the API say', () => {
  test.each(allHelpdesks.map((helpdesk) => [helpdesk.name, helpdesk] as const))(
    '%s is read without an error, into a view that fits the contract',
    async (_, helpdesk) => {
      const urls = readFixtures()
        .filter((fixture) => fixture.helpdesk === helpdesk.id)
        .map(({ url }) => url);
      await fc.assert(
        fc.asyncProperty(pages, answers, text, fc.constantFrom(...urls), async (html, body, title, url) => {
          const { view } = await read(helpdesk, { url, html, title, body });
          expect(ticketViewSchema.parse(view)).toEqual(view);
        }),
        { numRuns: 60 },
      );
    },
    20_000,
  );

  test('no address out of a message is the customer, nor one out of a title', async () => {
    const desk = describeDesk({
      fields: {
        email: [
          { from: 'dom', select: '.customer, a, div', pick: 'all' },
          { from: 'dom', select: '.customer', read: { attribute: 'href' }, pick: 'all' },
        ],
      },
      exclude: ['.message'],
    });
    await fc.assert(
      fc.asyncProperty(pages, pages, pages, async (before, inside, after) => {
        const strangers = inside.replace(/[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+/g, 'stranger@evil.example');
        const html = `${before}${messageWith(strangers)}${after}`;
        const { view } = await read(desk, {
          url: 'https://desk.example/t/1',
          html,
          title: 'stranger@evil.example',
        });
        expect(JSON.stringify(view)).not.toContain('stranger@evil.example');
      }),
      {
        numRuns: 100,
        examples: [['', '<div></div></div><div class="customer" href="a@a.aa">a@a.aa</div>', '']],
      },
    );
  });

  test(shows('41.3', 'a description full of mistakes gives no value and no error'), async () => {
    const broken = describeDesk({
      scope: ['div['],
      pageId: [{ from: 'dom', select: '::nonsense' }],
      requests: { ticket: { path: '/{missing}', headers: { 'bad header': { text: 'a\nb' } } } },
      fields: {
        email: [
          { from: 'dom', select: '>>>' },
          { from: 'json', request: 'unknown', path: ['a'] },
        ],
        name: [{ from: 'url', capture: 'nothing' }],
      },
      exclude: ['['],
    });
    const { view, asked } = await read(broken, {
      url: 'https://desk.example/t/1',
      html: '<p class="customer">jan@company.cz</p>',
      title: '',
    });
    expect(view).toEqual({ state: 'ticket', ticket: { id: '1', customer: { state: 'not-yet' } } });
    expect(asked).toEqual([]);
  });
});

function many(node: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.array(node, { maxLength: 2 }).map((nodes) => nodes.join(''));
}

function element(below: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const tag = fc.constantFrom('div', 'a', 'input', 'select', 'template', 'script', 'h1');
  return fc.record({ tag, name: classes, text, id: text, below }).map(({ tag, name, text, id, below }) => {
    const made = document.createElement(tag);
    made.className = name;
    for (const attribute of ['href', 'data-id', 'data-user-id'])
      made.setAttribute(attribute, attribute === 'href' ? text : id);
    made.textContent = text;
    return made.outerHTML.replace(/(<\/[a-z0-9]+>)?$/, `${below}$1`);
  });
}

/** All of it stands within the message, though its tags do not match: a helpdesk mends what a customer wrote before it shows it. */
function messageWith(inside: string): string {
  const message = document.createElement('div');
  message.className = 'message';
  message.innerHTML = `<p class="customer">stranger@evil.example</p>${inside}`;
  return message.outerHTML;
}

function read(helpdesk: Helpdesk, page: { url: string; html: string; title: string; body?: string }) {
  const document = new DOMParser().parseFromString(page.html, 'text/html');
  document.title = page.title;
  const answers = [{ path: '*', status: 200, type: 'application/json', body: page.body ?? '' }];
  return readPage(helpdesk, { url: page.url, document, answers });
}

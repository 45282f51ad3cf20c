// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Helpdesk, helpdeskSchema } from '../../lib/helpdesks/helpdesk.ts';
import { learnField } from '../../lib/teaching/learn-field.ts';
import { concludeLesson, type IdPlace } from '../../lib/teaching/lesson.ts';
import { readDraft } from '../../lib/teaching/read-draft.ts';
import { urlParts } from '../../lib/teaching/url-parts.ts';

describe('what was taught on one ticket reads the next', () => {
  test('a page with the ticket’s id around it: only the right ticket’s part counts', () => {
    const { helpdesk, sample } = teach(desk('1042', 'jan@company.cz', 'Late', 'Open'), '/tickets/1042');
    expect(sample).toEqual({ id: '1042', email: 'jan@company.cz', subject: 'Late', status: 'Open' });
    expect(helpdesk.scope).toEqual(['[data-ticket-id="{id}"]']);
    const next = desk('1043', 'eva@firma.cz', 'Broken', 'Solved');
    expect(read(helpdesk, next, '/tickets/1043')).toMatchObject({
      ticket: { id: '1043', subject: 'Broken', status: 'Solved', customer: { email: 'eva@firma.cz' } },
    });
    expect(read(helpdesk, next, '/tickets/1042')).toMatchObject({
      ticket: { customer: { state: 'not-yet' } },
    });
    expect(read(helpdesk, next, '/tickets')).toEqual({ state: 'no-ticket' });
  });

  test('a page that shows its id in a heading', () => {
    const page = (id: number, email: string) =>
      `<h1 class="heading-line">#${id}: order #99</h1><p class="requester">${email}</p><p class="late">x</p>`;
    const { helpdesk } = teach(page(7, 'jan@company.cz'), '/t?id=7');
    expect(helpdesk.pageId).toMatchObject([{ from: 'dom', select: '.heading-line' }]);
    expect(read(helpdesk, page(8, 'eva@firma.cz'), '/t?id=8')).toMatchObject({
      ticket: { id: '8', customer: { email: 'eva@firma.cz' } },
    });
    expect(read(helpdesk, page(7, 'jan@company.cz'), '/t?id=8')).toMatchObject({
      ticket: { id: '8', customer: { state: 'not-yet' } },
    });
  });

  test('a page whose address never changes: the id is read of the page', () => {
    const page = (id: number, email: string) =>
      `<b class="number">Ticket ${id}</b><p class="requester">${email}</p>`;
    document.body.innerHTML = page(7, 'jan@company.cz');
    const number = learnField('subject', element('.number'));
    if (!number.learnt) throw new Error(number.reason);
    const { helpdesk, sample } = concluded('/app', { in: 'page', learnt: number });
    expect(sample).toMatchObject({ id: '7', email: 'jan@company.cz' });
    expect(read(helpdesk, page(8, 'eva@firma.cz'), '/app')).toMatchObject({
      ticket: { id: '8', customer: { email: 'eva@firma.cz' } },
    });
    expect(read(helpdesk, '<p class="requester">eva@firma.cz</p>', '/app')).toEqual({ state: 'no-ticket' });
  });

  test('an address in a message of the next ticket is not the customer’s', () => {
    const { helpdesk } = teach('<p class="mail">jan@company.cz</p>', '/t/7');
    const next = '<div class="message-body"><p class="mail">ceo@big.com</p></div>';
    expect(read(helpdesk, next, '/t/8')).toMatchObject({ ticket: { customer: { state: 'not-yet' } } });
  });
});

test('nothing of the customer is in the description', () => {
  const { helpdesk } = teach(
    desk('1042', 'jan.novak@kavarna.cz', 'Jan Novak is late', 'Open'),
    '/tickets/1042',
  );
  expect(JSON.stringify(helpdesk)).not.toMatch(/jan|novak|kavarna|late|1042/i);
});

test.each([
  [
    'a class and a label of the address’s own name',
    `<div class="novak-card"><a aria-label="Jan Novak" data-name="Jan" class="requester" href="mailto:jan.novak@kavarna.cz">Jan</a></div>`,
    '/t/1042',
  ],
  [
    'a path with the name in it',
    '<p class="mail">jan.novak@kavarna.cz</p>',
    '/novak/jan.novak%40kavarna.cz/1042',
  ],
  [
    'a heading called after them',
    '<h1 class="jan-novak-ticket">1042</h1><p class="mail">jan.novak@kavarna.cz</p>',
    '/t/1042',
  ],
  [
    'a status of theirs',
    '<p class="mail">jan.novak@kavarna.cz</p><i class="status state-of-novak">Open</i>',
    '/t/1042',
  ],
])('nothing of the customer is in the description, with %s', (_, html, path) => {
  const { helpdesk, sample } = teach(html, path);
  expect(sample.email).toBe('jan.novak@kavarna.cz');
  expect(JSON.stringify(helpdesk)).not.toMatch(/jan|novak|kavarna/i);
});

test('where the next ticket has two people in the same place, the first is looked up and the other is one click away', () => {
  const { helpdesk } = teach('<p class="mail">jan@company.cz</p>', '/t/7');
  const next = '<p class="mail">eva@firma.cz</p><p class="mail">ota@firma.cz</p>';
  expect(read(helpdesk, next, '/t/8')).toMatchObject({
    ticket: { customer: { email: 'eva@firma.cz', others: ['ota@firma.cz'] } },
  });
});

test('where nothing but its kind tells the address, two on the next ticket are none', () => {
  const { helpdesk } = teach('<a class="css-1a2b" href="mailto:jan@company.cz">x</a>', '/t/7', 'a');
  const next = '<a href="mailto:eva@firma.cz">x</a><a href="mailto:ota@firma.cz">x</a>';
  expect(read(helpdesk, next, '/t/8')).toMatchObject({ ticket: { customer: { state: 'not-yet' } } });
  expect(read(helpdesk, '<a href="mailto:eva@firma.cz">x</a>', '/t/8')).toMatchObject({
    ticket: { customer: { email: 'eva@firma.cz', others: [] } },
  });
});

test('what was taught is a description like any other', () => {
  const { helpdesk } = teach(desk('1042', 'jan@company.cz', 'Late', 'Open'), '/tickets/1042');
  expect(helpdeskSchema.parse(helpdesk)).toEqual(helpdesk);
});

test('Request Tracker’s page: taught on one ticket’s requestor, the requestor of the next is read', () => {
  const { helpdesk } = teachDocument(
    tracker('5-display'),
    '.requestors .user a',
    '/Ticket/Display.html?id=12',
  );
  const next = tracker('5-several-requestors');
  expect(readHtml(helpdesk, next, '/Ticket/Display.html?id=2')).toMatchObject({
    ticket: { id: '2', customer: { email: 'second@kunde.example' } },
  });
  for (const [page, id] of [
    ['5-several-requestors', 3],
    ['5-no-requestor', 3],
  ] as const)
    expect(readHtml(helpdesk, tracker(page), `/Ticket/Display.html?id=${id}`)).toMatchObject({
      ticket: { customer: { state: 'not-yet' } },
    });
});

test('a subject behind the ticket’s number is read without it', () => {
  const page = (id: number, subject: string) =>
    `<h1 class="subject">#${id}: ${subject}</h1><p class="mail">jan@company.cz</p>`;
  const { helpdesk, sample } = teach(page(7, 'Late'), '/t/7');
  expect(sample).toMatchObject({ subject: 'Late' });
  expect(read(helpdesk, page(81, '2 bags: short'), '/t/81')).toMatchObject({
    ticket: { subject: '2 bags: short' },
  });
});

test('no page makes teaching throw, and what is learnt is a description that reads that page', () => {
  const piece = fc.constantFrom(
    '<p class="a b">jan@company.cz',
    '<div class="message-body">',
    '<div id="x1" data-ticket-id="5">',
    '</div>',
    '<b title="eva@firma.cz">Eva</b>',
    '<svg><text>jan@company.cz</text></svg>',
    '<input value="jan@company.cz">',
    '<p class="\'] , * {}">x',
    '#5',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(), (pieces, choice) => {
      document.body.innerHTML = pieces.join('');
      const all = [...document.body.querySelectorAll('*')];
      const email = learnField('email', all[choice % Math.max(1, all.length)] ?? document.body);
      if (!email.learnt) return;
      const url = new URL('/t/5', 'https://desk.example');
      const part = urlParts(url)[1];
      if (part === undefined) throw new Error('no id');
      const lesson = { email, subject: null, status: null, id: { in: 'url', part } as const };
      const draft = concludeLesson(lesson, document, url);
      expect(draft).not.toBeNull();
      expect(helpdeskSchema.safeParse(draft?.helpdesk).success).toBe(true);
    }),
    { numRuns: 60 },
  );
});

function desk(id: string, email: string, subject: string, status: string): string {
  return `<article class="ticket" data-ticket-id="${id}"><h1 class="subject">${subject}</h1>
    <aside class="details"><a class="requester" href="mailto:${email}">${email}</a>
    <select class="status" data-field="status"><option selected>${status}</option></select></aside></article>`;
}

/** Teaches all that the page has, with the id as the last piece of its address. */
function teach(html: string, path: string, email = '.requester, .mail') {
  document.body.innerHTML = html;
  const part = urlParts(new URL(path, 'https://desk.example')).at(-1);
  if (part === undefined) throw new Error('The address has no pieces.');
  return concluded(path, { in: 'url', part }, email);
}

function concluded(path: string, id: IdPlace, at = '.requester, .mail') {
  const learn = (field: 'email' | 'subject' | 'status', selector: string, customer?: string) => {
    const found = document.querySelector(selector);
    const learnt = found === null ? null : learnField(field, found, { customer });
    return learnt?.learnt ? learnt : null;
  };
  const email = learn('email', at);
  if (email === null) throw new Error('No address was learnt.');
  const lesson = {
    email,
    subject: learn('subject', '.subject', email.value),
    status: learn('status', '.status', email.value),
    id,
  };
  const draft = concludeLesson(lesson, document, new URL(path, 'https://desk.example'));
  if (draft === null) throw new Error('The engine does not read it.');
  return draft;
}

function teachDocument(html: string, selector: string, path: string) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const pointed = page.querySelector(selector);
  const email = pointed === null ? null : learnField('email', pointed);
  const url = new URL(path, 'https://desk.example');
  const part = urlParts(url).at(-1);
  if (!email?.learnt || part === undefined) throw new Error(`Nothing was learnt: ${JSON.stringify(email)}`);
  const draft = concludeLesson({ email, subject: null, status: null, id: { in: 'url', part } }, page, url);
  if (draft === null) throw new Error('The engine does not read it.');
  return draft;
}

function tracker(fixture: string): string {
  return readFileSync(`test/helpdesks/fixtures/request-tracker/${fixture}/page.html`, 'utf8');
}

function read(helpdesk: Helpdesk, html: string, path: string) {
  document.body.innerHTML = html;
  return readDraft(helpdesk, document, new URL(path, 'https://desk.example'));
}

function readHtml(helpdesk: Helpdesk, html: string, path: string) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return readDraft(helpdesk, page, new URL(path, 'https://desk.example'));
}

function element(selector: string): Element {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`There is no ${selector}`);
  return found;
}

// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessCustomer } from '../../lib/helpdesks/guess-customer.ts';
import { VOCABULARY } from '../../lib/helpdesks/vocabulary.ts';
import { compileWords } from '../../lib/helpdesks/words.ts';
import { shows } from '../attacks/attack.ts';

const words = compileWords(VOCABULARY);

describe('one address near a word for the customer is the customer', () => {
  test.each([
    ['a class name', '<div class="customer-card"><a href="mailto:jan@company.cz">Jan</a></div>'],
    ['a class name in camel case', '<div class="TicketRequesterBox"><p>jan@company.cz</p></div>'],
    ['a test id', '<div data-testid="contact-panel"><p><b>jan@company.cz</b></p></div>'],
    ['a label that names itself', '<input type="email" aria-label="Customer" value="jan@company.cz">'],
    [
      'an attribute of an application',
      '<div class="sender"><span data-email="jan@company.cz">J</span></div>',
    ],
    ['a title', '<div class="sender"><span title="Jan &lt;jan@company.cz&gt;">Jan</span></div>'],
    ['an encoded link', '<div class="sender"><a href="mailto:jan%40company.cz?subject=Re">J</a></div>'],
    ['a ticket that is an article', '<article class="ticket"><p class="from">jan@company.cz</p></article>'],
    ['Danish', '<div><span>Afsender:</span> <span>jan@company.cz</span></div>'],
    ['Dutch', '<tr><td>Aanvrager</td><td>jan@company.cz</td></tr>'],
    ['English', '<p>Reported by: jan@company.cz</p>'],
    ['Finnish', '<dl><dt>Asiakas</dt><dd>jan@company.cz</dd></dl>'],
    ['German', '<h4>Anfragesteller</h4><div><div>jan@company.cz</div></div>'],
    ['Greek', '<label>Πελάτης</label><span>jan@company.cz</span>'],
    ['Hungarian', '<label>Ügyfél</label><span>jan@company.cz</span>'],
    ['Italian', '<label>Mittente</label><span>jan@company.cz</span>'],
    ['Chinese', '<label>发件人：</label><span>jan@company.cz</span>'],
    ['Korean', '<label>요청자</label><span>jan@company.cz</span>'],
    ['Polish', '<p>Od: Jan Nowak &lt;jan@company.cz&gt;</p>'],
    ['Portuguese', '<label>Remetente</label><span>jan@company.cz</span>'],
    ['Russian', '<label>От кого:</label><span>jan@company.cz</span>'],
    ['Slovak', '<label>Žiadateľ</label><span>jan@company.cz</span>'],
    ['Swedish', '<label>Från</label><span>jan@company.cz</span>'],
    ['Turkish', '<label>Müşteri</label><span>jan@company.cz</span>'],
    ['Ukrainian', '<label>Заявник</label><span>jan@company.cz</span>'],
  ])('%s', (_, html) => {
    expect(guess(html)).toBe('jan@company.cz');
  });

  test('the same address twice is one; a mailbox of a team beside it does not count', () => {
    expect(
      guess(
        '<div class="customer"><a href="mailto:jan@company.cz">Jan</a> Jan@Company.cz <i>info@company.cz</i></div>',
      ),
    ).toBe('jan@company.cz');
  });
});

describe('where it is not clear, what there is is offered', () => {
  test.each([
    ['two persons', '<ul class="customer"><li>a@x.cz</li><li>b@x.cz</li></ul>', ['a@x.cz', 'b@x.cz']],
    [
      'two persons, the first at a host that reads like a label',
      '<ul class="customer"><li>jan@company.cz</li><li>eva@x.cz</li></ul>',
      ['jan@company.cz', 'eva@x.cz'],
    ],
    ['no word for the customer', '<p>a@x.cz</p>', ['a@x.cz']],
    ['a shared mailbox', '<p class="customer">support@x.cz</p>', ['support@x.cz']],
    [
      'near comes before far',
      '<p>Cc: <b>c@x.cz</b></p><p>f@x.cz</p><p class="sender">podpora@x.cz</p>',
      ['podpora@x.cz', 'f@x.cz', 'c@x.cz'],
    ],
    [
      'a customer who is an agent elsewhere on the page',
      '<p class="requester">petra@acme.cz</p><p class="assignee">petra@acme.cz</p>',
      ['petra@acme.cz'],
    ],
  ])('%s', (_, html, emails) => {
    expect(guess(html)).toEqual(emails);
  });

  test('no more than ten', () => {
    const many = Array.from({ length: 40 }, (_, index) => `<li>p${index}@x.cz</li>`).join('');
    expect(guess(`<ul class="customer">${many}</ul>`)).toHaveLength(10);
  });

  test.each([
    ['texts', 'x<!---->'.repeat(20_001)],
    ['addresses', 'x@y.cz<!---->'.repeat(301)],
  ])('a page with too many %s to be read to its end is never sure', (_, many) => {
    expect(guess(`<p class="customer">jan@company.cz</p>${many}`)).toEqual(
      expect.arrayContaining(['jan@company.cz']),
    );
    expect(guess('<p class="customer">jan@company.cz</p>')).toBe('jan@company.cz');
  });
});

describe('nobody', () => {
  test.each([
    ['the assigned agent', '<div class="customer"><div class="assignee">petra@acme.cz</div></div>'],
    ['the agent, by a label', '<div class="contact"><b>Řešitel</b> <span>petra@acme.cz</span></div>'],
    [
      "the agent's menu",
      '<div class="user-menu" title="petra@acme.cz"></div><p class="sender">petra@acme.cz</p>',
    ],
    ["the page's header", '<header>Hi petra@acme.cz</header><p class="from">petra@acme.cz</p>'],
    ["the page's footer", '<footer>Contact: <a href="mailto:jan@acme.cz">us</a></footer>'],
    ['a name', '<div class="customer"><div class="customer-name">ceo@big.com</div></div>'],
    ['a name, by a label', '<dl class="customer"><dt>Name</dt><dd>ceo@big.com</dd></dl>'],
    ['a subject', '<div class="customer"><h2>ceo@big.com</h2><p>Subject: ceo@big.com</p></div>'],
    ['a sentence', '<div class="customer">write to ceo@big.com please</div>'],
    ['a display name', '<div class="customer">"ceo@big.com" &lt;x&gt;</div>'],
    ['a mailbox that nobody reads', '<div class="customer">no-reply@shop.cz mailer-daemon@shop.cz</div>'],
    ['what the admin excludes', '<div class="customer">team@acme.example</div>'],
    ['what the helpdesk excludes', '<div class="customer"><div class="mine">jan@company.cz</div></div>'],
    ['a hidden part', '<div class="customer" hidden>jan@company.cz</div>'],
    ['a template', '<div class="customer"><template>jan@company.cz</template></div>'],
    ['a script', '<div class="customer"><script>"jan@company.cz"</script></div>'],
    ['a choice of people', '<select class="customer"><option>jan@company.cz</option></select>'],
    ['a dialog', '<div role="dialog" class="customer"><p>jan@company.cz</p></div>'],
    ['several in one link', '<div class="customer"><a href="mailto:a@x.cz,b@x.cz">all</a></div>'],
  ])('%s', (_, html) => {
    expect(guess(html)).toBeNull();
  });
});

/** Where people write, in the manner of many products. Each takes what a stranger wrote. */
const BODIES = [
  (inside: string) => `<article>${inside}</article>`,
  (inside: string) => `<article class="ticket-entry">${inside}</article>`,
  (inside: string) => `<article class="ticket"><article>${inside}</article></article>`,
  (inside: string) => `<blockquote>${inside}</blockquote>`,
  (inside: string) => `<div class="message">${inside}</div>`,
  (inside: string) => `<div class="MessageBubble--messageBubble__x1">${inside}</div>`,
  (inside: string) => `<div class="customer-message"><div class="customer">${inside}</div></div>`,
  (inside: string) => `<div class="content">${inside}</div>`,
  (inside: string) => `<div class="thread-content">${inside}</div>`,
  (inside: string) => `<div class="mail-body">${inside}</div>`,
  (inside: string) => `<li class="comment_item"><div class="text">${inside}</div></li>`,
  (inside: string) => `<div class="gmail_quote">${inside}</div>`,
  (inside: string) => `<div class="reply-preview">${inside}</div>`,
  (inside: string) => `<div contenteditable="true">${inside}</div>`,
  (inside: string) => `<div role="textbox">${inside}</div>`,
  (inside: string) => `<div role="document" aria-label="Message body">${inside}</div>`,
  (inside: string) => `<section aria-label="Message from the customer">${inside}</section>`,
  (inside: string) => `<div class="ql-editor">${inside}</div>`,
  (inside: string) => `<div id="signature-1">${inside}</div>`,
  (inside: string) => `<div class="internal-note">${inside}</div>`,
  (inside: string) => `<pre>${inside}</pre>`,
];

const stranger = fc.constantFrom(
  'stranger@evil.example',
  '<a href="mailto:stranger@evil.example">x</a>',
  '<p>From: stranger@evil.example</p>',
  '<p>Customer: Boss &lt;stranger@evil.example&gt;</p>',
  '<input type="email" value="stranger@evil.example">',
  '<b title="stranger@evil.example" data-email="stranger@evil.example">x</b>',
  '<dl><dt>Kunde</dt><dd>stranger@evil.example</dd></dl>',
  '<header>stranger@evil.example</header>',
  '<main><button>x</button><h3>Contact</h3><p>stranger@evil.example</p></main>',
);
const wrapping = fc.constantFrom(
  ...['customer', 'requester', 'contact', 'sender', 'main', 'layout', 'sidebar', 'x'].map(
    (name) => (inside: string) => `<div class="${name}">${inside}</div>`,
  ),
  (inside: string) => `<section><h3>Customer</h3>${inside}</section>`,
  (inside: string) => `<dl><dt>From</dt><dd>${inside}</dd></dl>`,
  (inside: string) => `<main>${inside}</main>`,
);
const wrapped = (inside: fc.Arbitrary<string>) =>
  fc
    .tuple(inside, fc.array(wrapping, { maxLength: 4 }))
    .map(([html, wraps]) => wraps.reduce((text, wrap) => wrap(text), html));

describe('whatever the page', () => {
  test(shows(
    '37.6',
    'an address from inside a message body is never given, neither as the customer nor to choose from',
  ), () => {
    const body = fc.tuple(wrapped(stranger), fc.constantFrom(...BODIES)).map(([html, wrap]) => wrap(html));
    const page = fc.array(fc.oneof(wrapped(body), wrapped(fc.constantFrom('jan@company.cz', 'x', ''))), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(page, (parts) => {
        expect(JSON.stringify(guess(parts.join('')))).not.toContain('stranger');
      }),
      { numRuns: 150 },
    );
  }, 20_000);

  test('the customer beside it is found all the same', () => {
    for (const body of BODIES)
      expect(
        guess(
          `${body('<p class="customer">stranger@evil.example</p>')}<p class="customer">jan@company.cz</p>`,
        ),
      ).toBe('jan@company.cz');
  });

  test('nothing makes it throw, and it changes nothing', () => {
    const attribute = fc.constantFrom(
      'class',
      'id',
      'href',
      'title',
      'aria-label',
      'data-email',
      'name',
      'role',
    );
    const tag = fc.constantFrom('a', 'div', 'input', 'header', 'svg', 'select', 'template', 'dt', 'h3');
    const text = fc.oneof(
      fc.string(),
      fc.emailAddress(),
      fc.constantFrom('customer', 'mailto:%', '@', '<@>'),
    );
    const element = fc.tuple(tag, fc.dictionary(attribute, text), text, fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(fc.array(element, { maxLength: 12 }), (elements) => {
        const page = new DOMParser().parseFromString('', 'text/html');
        const placed: Element[] = [page.body];
        for (const [name, attributes, content, back] of elements) {
          const made = page.createElement(name);
          for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
          made.append(content);
          placed.at(-1 - (back % placed.length))?.append(made);
          placed.push(made);
        }
        const before = page.documentElement.outerHTML;
        guessIn(page);
        expect(page.documentElement.outerHTML).toBe(before);
      }),
      { numRuns: 150 },
    );
  }, 20_000);
});

/** The address, the addresses that are offered, or `null` where there is none. */
function guess(html: string): string | string[] | null {
  const framed = html.startsWith('<tr>') ? `<table>${html}</table>` : html;
  return guessIn(new DOMParser().parseFromString(framed, 'text/html'));
}

function guessIn(document: Document): string | string[] | null {
  const place = { document, scope: document, captures: {}, exclude: ['.mine'] };
  const customer = guessCustomer(place, words, ['acme.example'], () => false)?.customer;
  if (customer === undefined) return null;
  if (customer.state === 'address') return customer.email;
  return customer.emails.length === 0 ? null : customer.emails;
}

// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type DomPlace, domValues } from '../../lib/helpdesks/dom-value.ts';
import type { DomReading, Helpdesk } from '../../lib/helpdesks/helpdesk.ts';
import { readTicket } from '../../lib/helpdesks/read-ticket.ts';
import { findTicket } from '../../lib/helpdesks/ticket-place.ts';
import { describeDesk } from './describe-desk.ts';
import { frames, go, inOneWord, type Watched, watch } from './page.ts';

const READING: DomReading = {
  select: '.customer',
  read: 'text',
  anywhere: false,
  visible: false,
  pick: 'all',
  deep: [],
};

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('through open shadow roots', () => {
  test('what the page itself does not have is found at any depth', () => {
    shadowOf(shadowOf(document.body)).innerHTML = '<p class="customer">jan@company.cz</p>';
    expect(domValues(READING, place())).toEqual(['jan@company.cz']);
  });

  test('only where it is asked for', () => {
    shadowOf(document.body).innerHTML = '<p class="customer">jan@company.cz</p>';
    const { deep: _, ...shallow } = READING;
    expect(domValues(shallow, place())).toEqual([]);
  });

  test('what the page itself has comes first', () => {
    shadowOf(document.body).innerHTML = '<p class="customer">inside@company.cz</p>';
    document.body.append(customer('outside@company.cz'));
    expect(domValues(READING, place())).toEqual(['outside@company.cz']);
  });

  test('each selector is looked for below what the one before found', () => {
    const [first, second] = [field('Subject'), field('Email')];
    document.body.append(first, second);
    shadowOf(first).innerHTML = '<a href="mailto:wrong@company.cz"></a>';
    shadowOf(second).innerHTML = '<a href="mailto:jan@company.cz"></a>';
    const reading = { ...READING, select: '[name="{field}"]', deep: ['a'], read: { attribute: 'href' } };
    expect(domValues(reading, place({ field: 'Email' }))).toEqual(['mailto:jan@company.cz']);
  });

  test('a closed one stays closed', () => {
    const host = document.body.appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'closed' }).innerHTML = '<p class="customer">jan@company.cz</p>';
    expect(domValues(READING, place())).toEqual([]);
  });

  test('a message body around the host excludes what is in its shadow', () => {
    const message = document.body.appendChild(document.createElement('div'));
    message.className = 'message';
    shadowOf(message).innerHTML = '<p class="customer">ceo@big.com</p>';
    expect(domValues(READING, { ...place(), exclude: ['.message'] })).toEqual([]);
  });
});

test('however many strategies go through them, one reading looks for the shadow roots of a page once', () => {
  shadowOf(document.body).innerHTML = '<p class="customer">jan@company.cz</p>';
  const missing = Array.from({ length: 4 }, () => ({ from: 'dom' as const, select: '.gone', deep: [] }));
  const desk = describeDesk({
    fields: { email: [...missing, { from: 'dom', select: '.customer', deep: [] }] },
  });
  const asked = vi.spyOn(document, 'querySelectorAll');
  expect(read(desk)).toBe('1 jan@company.cz');
  expect(asked.mock.calls.filter(([selector]) => selector === '*')).toHaveLength(1);
  asked.mockRestore();
});

describe('while the page is watched', () => {
  const desk = describeDesk({
    scope: ['#ticket'],
    fields: { email: [{ from: 'dom', select: '.customer', deep: [] }] },
  });
  let watched: Watched;
  let shadow: ShadowRoot;

  beforeEach(() => {
    vi.useFakeTimers();
    history.replaceState({}, '', '/t/1');
    document.body.innerHTML = '<div id="ticket"></div>';
    shadow = shadowOf(document.querySelector('#ticket') as Element);
    watched = watch(desk);
  });

  afterEach(() => {
    watched.stop();
    vi.useRealTimers();
  });

  test('what renders late in a shadow root is seen', async () => {
    await vi.advanceTimersByTimeAsync(500);
    expect(watched.shown()).toBe('1 not-yet');
    shadow.append(customer('one@customer.example'));
    await frames();
    expect(watched.shown()).toBe('1 one@customer.example');
  });

  test("another ticket's customer counts once the shadow root has changed", async () => {
    shadow.append(customer('one@customer.example'));
    await frames();
    go('/t/2');
    await vi.advanceTimersByTimeAsync(300);
    expect(watched.shown()).toBe('2 not-yet');
    shadow.replaceChildren(customer('two@customer.example'));
    await frames();
    expect(watched.shown()).toBe('2 two@customer.example');
  });
});

function read(helpdesk: Helpdesk): string {
  const url = new URL('https://desk.example/t/1');
  const page = {
    document,
    place: findTicket(helpdesk, url, document),
    settings: {},
    exclude: [],
    fresh: true,
  };
  const nothing = {
    known: null,
    answeredBefore: new Set<string>(),
    answers: new Map(),
    isPending: () => false,
  };
  return inOneWord(readTicket(helpdesk, { ...page, ...nothing }));
}

function place(captures: Record<string, string> = {}): DomPlace {
  return { document, scope: document, captures, exclude: [] };
}

function shadowOf(parent: ParentNode): ShadowRoot {
  const host = document.createElement('x-host');
  parent.append(host);
  return host.attachShadow({ mode: 'open' });
}

function field(name: string): Element {
  const element = document.createElement('x-field');
  element.setAttribute('name', name);
  return element;
}

function customer(email: string): Element {
  return Object.assign(document.createElement('p'), { className: 'customer', textContent: email });
}

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { dispatch, type Handlers } from '../lib/dispatch.ts';
import { type MessageName, messages } from '../lib/messages.ts';
import type { Sender } from '../lib/sender.ts';
import { shows } from './attacks/attack.ts';

const page: Sender = { kind: 'page', tab: 1 };
const sidebar: Sender = { kind: 'sidebar', tab: 1, frame: 2 };
const helpdesk: Sender = {
  kind: 'helpdesk',
  tab: 1,
  origin: 'https://desk.example',
  url: 'https://desk.example/12',
};

const SITE = { origin: 'https://desk.example', helpdesk: 'zendesk' };

function spies() {
  const names = Object.keys(messages) as MessageName[];
  const handlers = Object.fromEntries(names.map((name) => [name, vi.fn(async () => `did ${name}`)]));
  const called = () => names.filter((name) => handlers[name]?.mock.calls.length);
  return { handlers: handlers as unknown as Handlers, called };
}

const RULE = {
  id: 'tell',
  name: 'Tell',
  events: ['ticket.first_seen'],
  request: { url: 'https://hooks.example/x' },
};
const PRESS = { sequence: 1, rule: 'tell' };
const EVERYTHING = { states: [], rule: null, text: '', before: null };

describe('the contract between contexts', () => {
  test('a message of the right shape from the right sender is answered', async () => {
    const { handlers } = spies();
    const request = { sequence: 1, connector: 'crm', refresh: false };
    expect(await dispatch(handlers, { name: 'lookup', request }, sidebar)).toBe('did lookup');
  });

  test.each<[string, unknown, Sender]>([
    ['press-rule', PRESS, sidebar],
    ['save-rule', { rule: RULE, secrets: {} }, page],
    ['test-rule', { rule: RULE, secrets: {}, tab: 1 }, page],
    ['read-deliveries', EVERYTHING, page],
    ['send-again', { ids: ['d'] }, page],
    ['delete-deliveries', { which: { ids: ['a'] } }, page],
  ])('%s of webhooks is answered whom it is for', async (name, request, sender) => {
    const { handlers } = spies();
    expect(await dispatch(handlers, { name, request }, sender)).toBe(`did ${name}`);
  });

  test.each<[string, unknown, Sender]>([
    [
      'a content script asks for a lookup',
      { name: 'lookup', request: { sequence: 1, connector: 'crm', refresh: true } },
      helpdesk,
    ],
    ['a content script reads the settings', { name: 'read-settings', request: {} }, helpdesk],
    ['a sidebar reads the settings', { name: 'read-settings', request: {} }, sidebar],
    [
      'a sidebar says which ticket is open',
      { name: 'ticket-seen', request: sight({ state: 'no-ticket' }) },
      sidebar,
    ],
    ['a content script switches its own site on', { name: 'intend-switch-on', request: SITE }, helpdesk],
    ['a sidebar switches a site on', { name: 'switch-on', request: SITE }, sidebar],
    ['a sidebar switches a site off', { name: 'switch-off', request: { origin: SITE.origin } }, sidebar],
    [
      'a content script turns the session credential on',
      {
        name: 'save-helpdesk',
        request: { ...SITE, settings: { useCredential: 'yes' }, exclude: [] },
      },
      helpdesk,
    ],
    ['a content script begins to teach its own page', { name: 'teach-again', request: {} }, helpdesk],
    ['a sidebar begins to teach a tab', { name: 'start-teaching', request: { tab: 1 } }, sidebar],
    ['a sidebar asks what a tab shows', { name: 'diagnose', request: { tab: 1 } }, sidebar],
    ['a content script presses a rule’s button', { name: 'press-rule', request: PRESS }, helpdesk],
    ['a page of ours presses one, which has no ticket', { name: 'press-rule', request: PRESS }, page],
    [
      'a press that brings a rule of its own',
      { name: 'press-rule', request: { ...PRESS, url: 'https://evil.example' } },
      sidebar,
    ],
    ['a sidebar saves a rule', { name: 'save-rule', request: { rule: RULE, secrets: {} } }, sidebar],
    ['a sidebar tests a rule', { name: 'test-rule', request: { rule: RULE, secrets: {}, tab: 1 } }, sidebar],
    ['a sidebar reads the deliveries', { name: 'read-deliveries', request: EVERYTHING }, sidebar],
    ['a content script sends again', { name: 'send-again', request: { ids: ['d'] } }, helpdesk],
    [
      'more deliveries than the log holds',
      { name: 'delete-deliveries', request: { which: { ids: Array.from({ length: 1001 }, String) } } },
      page,
    ],
    [
      'a rule whose body is 5 MB',
      {
        name: 'test-rule',
        request: {
          rule: { ...RULE, request: { ...RULE.request, body: `"${'x'.repeat(5_000_000)}"` } },
          secrets: {},
          tab: null,
        },
      },
      page,
    ],
    [
      'a rule whose tag stands in the host',
      {
        name: 'test-rule',
        request: { rule: { ...RULE, request: { url: 'https://{email}/' } }, secrets: {}, tab: null },
      },
      page,
    ],
    [
      'settings that are no texts',
      { name: 'save-helpdesk', request: { ...SITE, settings: { useCredential: true }, exclude: [] } },
      page,
    ],
    ['a page of ours poses as a content script', { name: 'helpdesk-hello', request: {} }, page],
    [
      'a lookup that names an address',
      {
        name: 'lookup',
        request: { sequence: 1, connector: 'crm', refresh: true, url: 'https://evil.example' },
      },
      sidebar,
    ],
    [
      'a wrong type',
      { name: 'lookup', request: { sequence: '1', connector: 'crm', refresh: true } },
      sidebar,
    ],
    [
      'a view with a field too many',
      { name: 'ticket-seen', request: sight({ state: 'no-ticket', url: 'x' }) },
      helpdesk,
    ],
    [
      'a thousand answered requests',
      {
        name: 'ticket-seen',
        request: { ...sight({ state: 'no-ticket' }), answered: Array.from({ length: 1000 }, () => 'x') },
      },
      helpdesk,
    ],
    ['5 MB of subject', { name: 'ticket-seen', request: sight(ticketWith('x'.repeat(5_000_000))) }, helpdesk],
    ['an inherited name', { name: 'constructor', request: {} }, page],
    ['no name', { request: {} }, page],
    ['nothing', undefined, page],
  ])(
    shows(['46.1', '46.2', '46.3', '46.4'], '%s: refused, and nothing is done'),
    async (_, message, sender) => {
      const { handlers, called } = spies();
      await expect(dispatch(handlers, message, sender)).rejects.toThrow('Refused');
      expect(called()).toEqual([]);
    },
  );

  test(shows('46.3', 'no message whatever lets a content script reach what is not its own'), async () => {
    const own = (Object.keys(messages) as MessageName[]).filter((name) => messages[name].from === 'helpdesk');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(messages)), fc.anything(), async (name, request) => {
        const { handlers, called } = spies();
        await dispatch(handlers, { name, request }, helpdesk).catch(() => undefined);
        expect(own).toEqual(expect.arrayContaining(called()));
      }),
    );
  });
});

function sight(view: object) {
  return { view, settled: true, answered: [] };
}

function ticketWith(subject: string) {
  return { state: 'ticket', ticket: { id: '1', subject, customer: { state: 'not-yet' } } };
}

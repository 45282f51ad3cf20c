import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TabRecord } from '../../entrypoints/background/tab-records.ts';
import { configSchema } from '../../lib/config/config.ts';
import type { TimedAnswer } from '../../lib/lookup/answer.ts';
import type { LookupAsk, Lookups } from '../../lib/lookup/lookup.ts';
import type { RequestText } from '../../lib/webhooks/reports.ts';
import { ruleNamed } from '../webhooks/rule-samples.ts';
import { tabsWith } from './tabs-with.ts';

const browser = vi.hoisted(() => {
  const items = new Map<string, unknown>();
  const get = async (key: string) => Object.fromEntries([...items].filter(([each]) => each === key));
  return { storage: { session: { items, get } } };
});
vi.mock('../../lib/browser.ts', () => ({ browser }));

const { handleRulePreview } = await import('../../entrypoints/background/handle-rule-preview.ts');

const page = { kind: 'page' as const, tab: null };
const lookup = vi.fn(
  async ({ connector }: LookupAsk): Promise<TimedAnswer | null> => ({
    answer:
      connector.id === 'crm'
        ? { status: 'found', data: { plan: 'Gold', seats: 7 }, http: 200 }
        : { status: 'timeout', seconds: 3 },
    at: 0,
    durationMs: 1,
    fromCache: true,
    expired: false,
  }),
);

function preview(
  changes: Parameters<typeof ruleNamed>[0],
  tab: number | null,
  config: object = {},
  record = RECORD,
) {
  const endpoint = 'https://crm.example/lookup';
  const effective = configSchema.parse({
    version: 2,
    workspace: { id: 'acme' },
    helpdesks: [{ origin: 'https://help.example', helpdesk: 'zendesk' }],
    connectors: [
      { id: 'crm', name: 'CRM', endpoint },
      { id: 'slow', name: 'Slow', endpoint },
      { id: 'live', name: 'Live', endpoint, cache: { hours: 0 } },
    ],
    ...config,
  });
  const layers = async () => ({ effective }) as never;
  const lookups = { lookup } as unknown as Lookups;
  return handleRulePreview({ layers, lookups, tabs: tabsWith(record) })['preview-rule'](
    { rule: ruleNamed(changes), tab },
    page,
  );
}

const request = (body: string) => ({ url: 'https://hooks.example.com/{ticket_id}', body });
const textOf = (previewed: { request: object }) => previewed.request as RequestText;
const bodyOf = (previewed: { request: object }) => JSON.parse(textOf(previewed).body ?? '');

const RECORD: TabRecord = {
  tab: 7,
  origin: 'https://help.example',
  sequence: 4,
  validSince: 1,
  view: {
    state: 'ticket',
    ticket: {
      id: '12',
      number: 'A-12',
      subject: 'Late "again"',
      status: 'open',
      customer: { state: 'address', email: 'ada@example.com', others: [] },
    },
  },
  sidebarFrame: 3,
  typed: null,
  settled: true,
  answered: [],
  heardAt: [],
  greetedAt: [],
  number: 0,
  seenAt: 0,
  left: [],
  link: 'https://help.example/agent/tickets/12',
};

beforeEach(() => {
  vi.clearAllMocks();
});

describe('for the open ticket', () => {
  test('the request is shown as it would be sent, secrets by name', async () => {
    const previewed = await preview(
      {
        request: {
          url: 'https://hooks.example.com/{secret.path}/{ticket_id}',
          body: '["{subject}", {link_staff}, {helpdesk_name}, {workspace_id}]',
          authorisation: { type: 'bearer' },
        },
      },
      7,
    );
    expect(previewed).toMatchObject({ ticket: 'A-12', conditions: 'hold' });
    expect(textOf(previewed)).toMatchObject({
      method: 'POST',
      url: 'https://hooks.example.com/{secret.path}/12',
      headers: {
        authorization: 'Bearer {secret.token}',
        'webhook-id': expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    expect(bodyOf(previewed)).toEqual(['Late "again"', RECORD.link, 'Zendesk', 'acme']);
  });

  test('what only an event would tell is made up', async () => {
    const changes = { events: ['ticket.changed' as const], fields: ['status' as const] };
    const previewed = await preview({ ...changes, request: request('[{old_value}, {new_value}]') }, 7);
    expect(bodyOf(previewed)).toEqual(['new', 'open']);
  });

  test('conditions are judged', async () => {
    const when = (value: string) => ({
      groups: [{ conditions: [{ of: 'status' as const, is: 'is' as const, value }] }],
    });
    expect(await preview({ when: when('open') }, 7)).toMatchObject({ conditions: 'hold' });
    expect(await preview({ when: when('closed') }, 7)).toMatchObject({ conditions: 'hold-not' });
  });

  test('the connectors that it needs are asked about its customer, and no other', async () => {
    const previewed = await preview({ request: request('[{answer.crm.plan}, {answer.crm.seats}]') }, 7);
    expect(bodyOf(previewed)).toEqual(['Gold', 7]);
    expect(lookup).toHaveBeenCalledOnce();
    expect(lookup.mock.calls[0]?.[0]).toMatchObject({ about: { email: 'ada@example.com' }, refresh: false });
  });

  test.each(['slow', 'live', 'gone'])(
    'without an answer of %s its conditions cannot be told',
    async (connector) => {
      const when = {
        groups: [{ conditions: [{ of: 'answer' as const, connector, is: 'not_empty' as const }] }],
      };
      const previewed = await preview({ when, request: request(`{answer.${connector}.plan}`) }, 7);
      expect(previewed).toMatchObject({ conditions: 'unknown' });
      expect(bodyOf(previewed)).toBeNull();
    },
  );

  test('a connector that keeps nothing is not asked with every letter that is typed', async () => {
    await preview({ request: request('{answer.live.plan}') }, 7);
    expect(lookup).not.toHaveBeenCalled();
  });

  test('where a path would lead elsewhere it says so', async () =>
    expect(
      await preview({ request: { url: 'https://hooks.example.com/{parent_ticket_id}/x' } }, 7),
    ).toMatchObject({
      request: { skipped: 'path-empty' },
    }));

  test('that is gone there is nothing', async () => {
    const gone: TabRecord = { ...RECORD, view: { state: 'no-ticket' } };
    await expect(preview({}, 7, {}, gone)).rejects.toThrow('shows no ticket');
  });
});

test('for the sample nobody is asked, for there is no such customer', async () => {
  const previewed = await preview({ request: request('[{ticket_id}, {answer.crm.plan}]') }, null);
  expect(previewed).toMatchObject({ ticket: null, conditions: 'hold' });
  expect(bodyOf(previewed)).toEqual(['4711', null]);
  expect(lookup).not.toHaveBeenCalled();
});

test('where the organisation does not let agents preview there is none', async () =>
  await expect(preview({}, null, { organisation: 'Acme', allow: { preview: false } })).rejects.toThrow(
    'Refused',
  ));

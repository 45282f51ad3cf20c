import { afterEach, describe, expect, test } from 'vitest';
import type { FilledRequest } from '../../lib/webhooks/delivery.ts';
import { fillRule } from '../../lib/webhooks/fill-rule.ts';
import { holds } from '../../lib/webhooks/match.ts';
import { joinParts } from '../../lib/webhooks/parts.ts';
import { allReadyMade } from '../../lib/webhooks/ready-made/all-ready-made.ts';
import { parentNote } from '../../lib/webhooks/ready-made/parent-note.ts';
import { type ReadyMade, ruleOf } from '../../lib/webhooks/ready-made/ready-made.ts';
import { signedEvents } from '../../lib/webhooks/ready-made/signed-events.ts';
import { telegramUrgent } from '../../lib/webhooks/ready-made/telegram-urgent.ts';
import { ruleSecretNames } from '../../lib/webhooks/rule-secrets.ts';
import { sampleHappening } from '../../lib/webhooks/sample-happening.ts';
import { tagReader } from '../../lib/webhooks/tag-values.ts';
import { readLocales } from '../../scripts/read-locales.ts';
import { speak } from '../speak.ts';

const NOW = Date.UTC(2026, 10, 22, 10);

function filled(readyMade: ReadyMade): FilledRequest {
  const rule = ruleOf(readyMade);
  const about = { workspace: '', helpdeskName: 'Zendesk', rule, id: 'f00d', count: 1, answers: {} };
  const done = fillRule(rule.request, tagReader(sampleHappening(rule, NOW), about));
  if (done.state === 'skipped') throw new Error(`skipped: ${done.why}`);
  return done.request;
}

const bodyOf = ({ body }: FilledRequest) => JSON.parse(joinParts(body ?? [], () => 'hunter2'));

afterEach(() => speak('en'));

describe.each(allReadyMade.map((readyMade) => [readyMade.id, readyMade] as const))('%s', (_, readyMade) => {
  test('can be saved, in every language', () => {
    for (const locale of Object.keys(readLocales())) {
      speak(locale);
      expect(ruleOf(readyMade).name.length).toBeGreaterThan(5);
    }
  });

  test('is sent on the sample, whose event and conditions are its own', () => {
    const rule = ruleOf(readyMade);
    expect(filled(readyMade).url.length).toBeGreaterThan(0);
    expect(holds(rule.when, sampleHappening(rule, NOW), {}, { now: NOW })).toBe(true);
  });
});

test('ids are there once', () => {
  const ids = allReadyMade.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the bot is told of an urgent ticket, in HTML that Telegram takes', () => {
  const request = filled(telegramUrgent);
  expect(joinParts(request.url, () => '123:ABC')).toBe('https://api.telegram.org/bot123:ABC/sendMessage');
  expect(ruleSecretNames(ruleOf(telegramUrgent))).toEqual(['bot_token']);
  expect(bodyOf(request)).toEqual({
    parse_mode: 'html',
    chat_id: '123456789',
    text: '<b>Order &quot;A-17&quot; is late &amp; incomplete</b>\nAna Finch ana@harbour-finch.example\nlink for request: https://acme.zendesk.com/agent/tickets/4711',
  });
});

test.each([
  ['a new request', new Date(NOW - 3_600_000).toISOString(), true],
  ['an old one that is opened here for the first time', '2024-01-05T10:00:00Z', false],
  ['one whose age the helpdesk does not say', undefined, true],
])('the bot is told of %s: %s, %s', (_, createdAt, isTold) => {
  const rule = ruleOf(telegramUrgent);
  const { ticket, ...event } = sampleHappening(rule, NOW);
  const { createdAt: __, ...rest } = ticket;
  const aged = { ...event, ticket: createdAt === undefined ? rest : { ...rest, createdAt } };
  expect(holds(rule.when, aged, {}, { now: NOW })).toBe(isTold);
});

test('the parent ticket gets its note', () => {
  const request = filled(parentNote);
  expect(request.url).toEqual(['https://acme.eddydesk.com/api/v2/tickets/4700/comments/']);
  expect(request.authorisation.type).toBe('basic');
  expect(bodyOf(request).text).toContain('Ana Finch has replied in 4711: https://');
});

test('a ticket without a parent has none to write to', () => {
  const rule = ruleOf(parentNote);
  expect(fillRule(rule.request, () => null)).toEqual({ state: 'skipped', why: 'path-empty' });
});

test('a service of one’s own gets everything, as what it is', () =>
  expect(bodyOf(filled(signedEvents))).toMatchObject({
    type: 'ticket.first_seen',
    timestamp: '2026-11-22T10:00:00.000Z',
    data: { count: 1, ticket: { id: '4711', tags: ['vip', 'delivery'] }, changes: null, workspace: '' },
  }));

import type { PageState } from './page-states.ts';
import type { Step } from './steps.ts';

function page(world: string, hash: string, ...steps: Step[]): PageState {
  return { of: { page: 'options', world, hash }, steps };
}

const READY: Step = { there: '.preview textarea' };

/** The webhook rules. */
export const WEBHOOK_STATES: Record<string, PageState> = {
  rules: page('webhook rules', '#webhooks', { says: 'Tell the former system' }),
  'no rules': page('empty', '#webhooks', { says: 'No rules yet' }),
  'rules of an organisation': page('rules of an organisation', '#webhooks', { says: 'Set by ACME' }),
  'rules that nobody may add': page('restricted', '#webhooks', { says: 'it@acme.example' }),
  'rule deleted': page(
    'webhook rules',
    '#webhooks',
    { press: 'Delete Escalate to the developers' },
    { says: 'Undo' },
  ),
  'new rule': page('empty', '#webhooks/new', { says: 'Start from' }),
  'rule of many conditions': page(
    'webhook rules',
    '#webhooks/chat',
    READY,
    { press: 'Add another condition' },
    { press: 'Add group of conditions' },
    { says: 'Group 2' },
  ),
  'new rule, ready-made': page('empty', '#webhooks/new/telegram-urgent', READY),
  'rule with problems': page('empty', '#webhooks/new', { press: 'Save' }, { says: 'need a change' }),
  rule: page('webhook rules', '#webhooks/chat', READY),
  'rule, every fold open': page('webhook rules', '#webhooks/escalate', READY, { open: 'every summary' }),
  'rule as JSON': page(
    'webhook rules',
    '#webhooks/chat',
    READY,
    { press: 'JSON' },
    { says: 'The rule as JSON' },
  ),
  'rule as JSON, wrong': page(
    'webhook rules',
    '#webhooks/chat',
    READY,
    { press: 'JSON' },
    { type: 'JSON', text: '{\n  "id": "chat",\n  "name": "Chat",\n  "evnts": []\n}' },
    { says: 'Line 4' },
  ),
  'rule tested': page(
    'webhook rules',
    '#webhooks/note',
    READY,
    { type: 'Password', text: 's3cret' },
    { press: 'Send a test' },
    { says: 'Delivered' },
  ),
  'rule refused': page(
    'rules refused',
    '#webhooks/chat',
    READY,
    { press: 'Send a test' },
    { says: 'Not delivered' },
  ),
  'rule, signing secret made': page(
    'webhook rules',
    '#webhooks/escalate',
    READY,
    { open: 'every summary' },
    { press: 'Generate the signing secret' },
    { says: 'whsec_' },
  ),
  'rule of an organisation': page('rules of an organisation', '#webhooks/chat', {
    says: 'Your organisation',
  }),
  'rule that is gone': page('webhook rules', '#webhooks/nowhere', { says: 'There is no rule' }),
};

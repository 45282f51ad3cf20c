import type { TABS } from '../options/fake-popup-port.ts';
import { LARGE_FILE, TEAM_FILE, WRONG_FILE } from '../options/sample-files.ts';
import { DELIVERY_STATES } from './delivery-states.ts';
import type { Step } from './steps.ts';
import { WEBHOOK_STATES } from './webhook-states.ts';

/** One state of one of our pages: what it stands on, and how somebody gets there. */
export interface PageState {
  of:
    | { page: 'options'; world: string; hash: string; allow?: boolean }
    | { page: 'popup'; tab: keyof typeof TABS; allow?: boolean }
    | { page: 'grant'; world: string; hash: string; allow?: boolean }
    | { page: 'diagnosis'; sample: string };
  /** What the background does with every message, where it does not answer. */
  background?: 'silent' | 'broken';
  steps: Step[];
}

const RUN: Step[] = [{ type: 'Test address', text: 'jana@example.com' }, { press: 'Run preview' }];
const RAN: Step = { says: 'Jana Nováková' };
const CHECK: Step[] = [{ type: 'Test address', text: 'jana@example.com' }, { press: 'Check all connectors' }];
const SITE = encodeURIComponent('https://tickets.acme.example');

function options(world: string, hash: string, ...steps: Step[]): PageState {
  return { of: { page: 'options', world, hash }, steps };
}

const OPENING: Step[] = [{ type: 'Passphrase', text: 'correct horse battery' }, { press: 'Open secrets' }];

const TEAM = [
  'mine',
  '#config',
  { file: 'acme.json', text: TEAM_FILE },
  { says: 'Nothing is changed yet' },
] as const satisfies [string, string, ...Step[]];

const IMPORTED = [...TEAM, { press: 'Apply' }, { says: 'A config was imported' }] as const satisfies [
  string,
  string,
  ...Step[],
];

const LARGE = [{ file: 'large.json', text: LARGE_FILE }, { says: 'Show 980 more' }] as const satisfies Step[];

function popup(tab: keyof typeof TABS, ...steps: Step[]): PageState {
  return { of: { page: 'popup', tab }, steps };
}

function grant(hash: string, ...steps: Step[]): PageState {
  return { of: { page: 'grant', world: 'mine', hash }, steps };
}

function diagnosis(sample: string, says: string): PageState {
  return { of: { page: 'diagnosis', sample }, steps: [{ says }] };
}

const broken = (state: PageState): PageState => ({ ...state, background: 'broken' });
const silent = (state: PageState): PageState => ({ ...state, background: 'silent' });

const OPTIONS: Record<string, PageState> = {
  list: options('mine', '#connectors', { says: 'Loyalty programme' }),
  'empty list': options('empty', '#connectors', { press: 'Add connector' }, { press: 'Connectors' }),
  'list of an organisation': options('managed', '#connectors', { says: 'My notes' }),
  'list after a deletion': options('mine', '#connectors', { press: 'Delete Billing' }, { says: 'Undo' }),
  'new connector': options('empty', '#connectors/new', { says: 'Show the answer as' }),
  'badge connector': options('mine', '#connectors/crm', { says: 'Link template' }),
  'template connector': options('mine', '#connectors/billing', { there: '.cm-content' }),
  'every fold open': options('mine', '#connectors/crm', { open: 'every summary' }),
  'connector with problems': options(
    'empty',
    '#connectors/new',
    { press: 'Save' },
    { says: 'need a change' },
  ),
  'secret that cannot be read': options('mine', '#connectors/shop', { says: 'Live preview' }),
  'list, sealed secrets': options('sealed', '#connectors', { says: 'Passphrase needed' }),
  'list, wrong passphrase': options(
    'sealed',
    '#connectors',
    { type: 'Passphrase', text: 'not this one' },
    { press: 'Open secrets' },
    { says: 'opens none' },
  ),
  'list, secrets opened': options('sealed', '#connectors', ...OPENING, { says: 'secrets are open' }),
  'list, secret altered': options('altered', '#connectors', ...OPENING, { says: 'after it was sealed' }),
  'connector with a sealed secret': options('sealed', '#connectors/orders', { says: 'Sealed secrets' }),
  'connector of an organisation': options('managed', '#connectors/billing', { says: 'Your organisation' }),
  'connector that is gone': options('mine', '#connectors/nowhere', { says: 'There is no connector' }),
  previewed: options('mine', '#connectors/crm', ...RUN, RAN),
  'preview refused': options('mine', '#connectors/crm', { press: 'Run preview' }),
  'previewed response': options('mine', '#connectors/crm', ...RUN, RAN, { press: 'JSON Response' }),
  unsaved: options(
    'mine',
    '#connectors/crm',
    { type: 'Name', text: 'Clients' },
    { says: 'Not saved yet' },
    { press: 'Helpdesks' },
    { says: 'Leave without saving?' },
  ),
  log: options('mine', '#connectors/crm/log', { open: 'every summary' }),
  'empty log': options('unused', '#connectors/crm/log', { says: 'No lookups yet' }),
  helpdesks: options('mine', '#helpdesks', { says: 'tickets.acme.example' }),
  'helpdesks of an organisation': options('managed', '#helpdesks', { says: 'acme.zendesk.com' }),
  'no helpdesks': options('empty', '#helpdesks', { says: 'Not switched on anywhere yet' }),
  'helpdesk with problems': options('empty', '#helpdesks', { press: 'Switch on' }),
  'helpdesk to switch off': options('mine', '#helpdesks', {
    press: 'Switch off https://tickets.acme.example',
  }),
  'settings of a later release': options('later', '#helpdesks', { says: 'version 9' }),
  site: options('desk', '#helpdesks/edit/https%3A%2F%2Fdesk.example', { says: 'desk.example' }),
  'site that is gone': options('empty', '#helpdesks/edit/https%3A%2F%2Fdesk.example', {
    says: 'desk.example',
  }),
  'own helpdesk': options('mine', '#helpdesks/own/new', { says: 'JSON' }),
  'own helpdesk with problems': options(
    'mine',
    '#helpdesks/own/new',
    { type: 'JSON', text: '{\n  "id": 7\n}' },
    { press: 'Save' },
  ),
  config: options('mine', '#config', { says: 'Edit as JSON' }),
  'config, nothing yet': options('empty', '#config', { says: 'Edit as JSON' }),
  'config, sealed export': options(
    'mine',
    '#config',
    { choose: 'Sealed by a passphrase' },
    { type: 'Passphrase', text: 'short' },
    { press: 'Save config file' },
    { says: 'A passphrase has 12' },
  ),
  'config, exported': options(
    'sealed',
    '#config',
    { choose: 'Sealed by a passphrase' },
    { type: 'Passphrase', text: 'correct horse battery' },
    { type: 'Passphrase again', text: 'correct horse battery' },
    { press: 'Save config file' },
    { says: 'under the passphrase' },
  ),
  'config file refused': options(
    'mine',
    '#config',
    { file: 'acme.json', text: WRONG_FILE },
    { says: 'cannot be imported' },
  ),
  'config, edited wrongly': options(
    'empty',
    '#config',
    { type: 'JSON', text: '{\n  "version": 1,\n  "conectors": []\n}' },
    { press: 'Review changes' },
    { says: 'Line 3' },
  ),
  'config to import': options(...TEAM),
  'config to replace': options(...TEAM, { choose: 'Replace mine' }, { says: 'Removed' }),
  'config, passphrase refused': options(
    ...TEAM,
    { type: 'Passphrase', text: 'not this one' },
    { press: 'Apply' },
    { says: 'opens none' },
  ),
  'config declined': declined(options(...TEAM, { press: 'Apply' }, { says: 'was declined' })),
  'config imported': options(...IMPORTED),
  'config import undone': options(...IMPORTED, { press: 'Undo the import' }, { says: 'Import it again' }),
  'config import to undo over changes': options(
    ...IMPORTED,
    { press: 'Connectors' },
    { press: 'Duplicate Billing' },
    { says: 'is copied' },
    { press: 'Config' },
    { press: 'Undo the import' },
    { says: 'Undo the import?' },
  ),
  'config beside an organisation’s': options(
    'managed',
    '#config',
    { file: 'acme.json', text: TEAM_FILE },
    { says: 'What stays hidden' },
  ),
  'config of too many': options(
    'mine',
    '#config',
    { file: 'large.json', text: LARGE_FILE },
    { says: 'At most 1,000' },
  ),
  'long config': options('empty', '#config', ...LARGE, { press: 'Apply' }, { says: 'Show JSON' }),
  'large config to import': options('empty', '#config', ...LARGE),
  'config, not allowed': options('restricted', '#config', { says: 'it@acme.example' }),
  'this browser': options('mine', '#browser', { says: 'Your own settings alone' }),
  'this browser of an organisation': options('restricted', '#browser', { says: 'Revision' }),
  'address refused': options(
    'mine',
    '#browser',
    { type: 'Address of the config', text: 'http://it.acme.example/deskside.json' },
    { type: 'Public key', text: 'secret' },
    { press: 'Use this address' },
    { says: '44 characters' },
  ),
  'this browser with rules': options('rules', '#browser', { says: 'team-lead' }),
  'config from an address': options('addressed', '#browser', { says: 'nothing new' }),
  'address to remove': options('addressed', '#browser', { press: 'Remove…' }, { says: 'what it locked' }),
  'address not allowed': options('unreachable', '#browser', { says: 'Allow 1 host' }),
  'config that waits': options('waiting', '#browser', { says: 'Agree' }),
  'config that waits, declined': declined(
    options('waiting', '#browser', { press: 'Agree' }, { says: 'was declined' }),
  ),
  'list while a config waits': options('waiting', '#connectors', { says: 'See what it does' }),
  'many hosts to allow': options('many hosts', '#browser', { says: 'Allow 5 hosts' }),
  'list with many hosts to allow': options('many hosts', '#connectors', { says: 'Allow 5 hosts' }),
  'list, not allowed': options('restricted', '#connectors', { says: 'it@acme.example' }),
  'connector, not allowed': options('restricted', '#connectors/notes', { says: 'it@acme.example' }),
  'helpdesks, not allowed': options('restricted', '#helpdesks', { says: 'it@acme.example' }),
  'site, not allowed': options('restricted', '#helpdesks/edit/https%3A%2F%2Ftickets.acme.example', {
    says: 'it@acme.example',
  }),
  'all connectors checked': options('ill', '#browser', ...CHECK, { says: 'Connectors that work' }),
  'connectors being checked': options('stuck', '#browser', ...CHECK, { says: 'Checking 2 of 5' }),
  privacy: options('mine', '#privacy', { says: 'Forget customer data' }),
  'data to forget': options(
    'mine',
    '#privacy',
    { press: 'Forget customer data…' },
    { says: 'Forget customer data?' },
  ),
  help: options('mine', '#help', { says: 'Keyboard' }),
  'options, starting': silent(options('mine', '#connectors')),
  'options, without a background': broken(options('mine', '#connectors', { says: 'could not be read' })),
};

const POPUP: Record<string, PageState> = {
  'popup on a site': popup('on', { says: 'Settings for this site' }),
  'popup, sidebar open': popup('open', { says: 'Settings for this site' }),
  'popup, sidebar removed': popup('removed', { says: 'keeps taking' }),
  'popup, page in a sandbox': popup('sandboxed', { says: 'in a sandbox' }),
  'popup, to switch off': popup('on', { press: 'Switch off for this site' }),
  'popup, switched off': popup(
    'on',
    { press: 'Switch off for this site' },
    { press: 'Switch off' },
    { says: 'Zendesk' },
  ),
  'popup, locked': popup('locked', { says: 'Ask your admin' }),
  'popup on, not allowed': popup('on-not-allowed', { says: 'it@acme.example' }),
  'popup on, a config waits': popup('on-while-a-config-waits', { says: 'waits for your consent' }),
  'popup on, webhooks failed': popup('on-with-failed-webhooks', { says: '3 webhooks' }),
  'popup off, not allowed': popup('off-not-allowed', { says: 'it@acme.example' }),
  'popup, access gone': popup('revoked', { says: 'Settings for this site' }),
  'popup off': popup('off', { says: 'desk.example' }),
  'popup recognised': popup('recognised', { says: 'Zendesk' }),
  'popup on one’s own host': popup('own-host', { says: 'Request Tracker' }),
  'popup unencrypted': popup('unencrypted', { says: 'https://' }),
  'popup on no site': popup('none', { says: 'Open your helpdesk' }),
  'popup on a closed page': popup('closed', { says: 'did not load' }),
  'popup, settings unreadable': popup('unreadable', { says: 'What to do' }),
  'popup, unknown helpdesk': popup('unknown-helpdesk', { says: 'Settings for this site' }),
  'popup, setting missing': popup('unset', { says: 'Settings for this site' }),
  'popup declined': declined(popup('recognised', { press: 'Switch on for acme.zendesk.com' })),
  'popup, starting': silent(popup('on')),
  'popup, without a background': broken(popup('on', { says: 'Reload the tab' })),
};

const GRANT: Record<string, PageState> = {
  'grant for a connector': grant('#shop', { says: 'Allow access' }),
  'grant for a site': grant(`#site=${SITE}`, { says: 'Allow access' }),
  'grant for all': grant('', { says: 'Allow access' }),
  'grant for a rule': {
    of: { page: 'grant', world: 'rules', hash: '#rule=duty' },
    steps: [{ says: 'Allow access' }],
  },
  'grant with rules': { of: { page: 'grant', world: 'rules', hash: '' }, steps: [{ says: 'Allow access' }] },
  'grant for a rule that is gone': {
    of: { page: 'grant', world: 'rules', hash: '#rule=gone' },
    steps: [{ says: 'no longer there' }],
  },
  'grant declined': declined(grant('#shop', { press: 'Allow access' }, { says: 'Ask again' })),
  'grant done': grant('#shop', { press: 'Allow access' }, { says: 'Done' }),
  'grant gone': grant('#nowhere', { says: 'no longer there' }),
  'grant, starting': silent(grant('#shop')),
  'grant, without a background': broken(grant('#shop', { says: 'could not be read' })),
};

/** Every state of the pages that are not the sidebar, by name. */
export const PAGE_STATES: Record<string, PageState> = {
  ...OPTIONS,
  ...WEBHOOK_STATES,
  ...DELIVERY_STATES,
  ...POPUP,
  ...GRANT,
  'diagnosis, read': diagnosis('read', 'Request Tracker'),
  'diagnosis, no access': diagnosis('no-access', 'access'),
  'diagnosis, off': diagnosis('off', 'not switched on'),
  'diagnosis, unknown helpdesk': diagnosis('unknown', 'desk.example'),
};

function declined(state: PageState): PageState {
  const { of } = state;
  return of.page !== 'diagnosis' ? { ...state, of: { ...of, allow: false } } : state;
}

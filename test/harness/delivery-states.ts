import type { PageState } from './page-states.ts';
import type { Step } from './steps.ts';

function log(world: string, hash: string, ...steps: Step[]): PageState {
  return { of: { page: 'options', world, hash }, steps };
}

const ROWS: Step = { says: 'Telegram on a new urgent request' };

/** The deliveries' log. */
export const DELIVERY_STATES: Record<string, PageState> = {
  deliveries: log('sending', '#deliveries', ROWS),
  'deliveries, all open': log(
    'sending',
    '#deliveries',
    ROWS,
    { open: 'every summary' },
    { there: '.attempt' },
  ),
  'deliveries that failed': log('sending', '#deliveries//failed', ROWS),
  'deliveries of a rule that is gone': log('sending', '#deliveries/old-rule', {
    says: 'outside this filter',
  }),
  'many deliveries': log('sends much', '#deliveries', { press: 'Show more' }, { says: '#9099' }),
  'deliveries, bodies withheld': log(
    'sends unseen',
    '#deliveries',
    ROWS,
    { open: 'every summary' },
    { there: '.attempt' },
  ),
  'deliveries, none yet': log('sends nothing yet', '#deliveries', { says: 'Nothing to send yet' }),
  'deliveries without rules': log('empty', '#deliveries', { says: 'No webhook rules yet' }),
  'deliveries to send again': log(
    'sending',
    '#deliveries',
    { press: 'Send failed again…' },
    { says: 'webhook-id as before' },
  ),
  'deliveries to delete': log(
    'sending',
    '#deliveries',
    { press: 'Delete ended…' },
    { says: 'whatever the filter' },
  ),
  'delivery to delete': log(
    'sending',
    '#deliveries//failed',
    ROWS,
    { open: 'every summary' },
    { press: 'Delete…' },
    { says: 'It goes from the log' },
  ),
};

import { isAnswered } from '../../lib/helpdesks/field-value.ts';
import type { Helpdesk, Strategy } from '../../lib/helpdesks/helpdesk.ts';
import type { PageTrace, Try } from '../../lib/helpdesks/page-trace.ts';
import { outcomeText, shapesText } from './outcome-text.ts';
import { type Attempt, type Row, row, type Section } from './report.ts';
import { strategyText } from './strategy-text.ts';

interface Tried {
  strategy: Strategy;
  outcome: Try;
}

const CUSTOMER = ['email', 'name', 'others'] as const;
type FieldName = keyof Helpdesk['fields'];

/** Whom the ticket belongs to: which strategy gave the address, and what the others came to. */
export function customerSection(helpdesk: Helpdesk, page: PageTrace): Section {
  return {
    title: 'Customer',
    rows: [
      addressRow(helpdesk, page),
      fieldRow('name', 'Name', helpdesk, page),
      fieldRow('others', 'Other addresses', helpdesk, page),
      signRow('Sign that there is no address', helpdesk.noAddress, page.tries['noAddress'], helpdesk, page),
      signRow(
        'Sign of a hidden address',
        helpdesk.hiddenAddress,
        page.tries['hiddenAddress'],
        helpdesk,
        page,
      ),
    ].flatMap((entry) => entry ?? []),
  };
}

/** Every other field that the description knows. */
export function fieldSection(helpdesk: Helpdesk, page: PageTrace): Section {
  const names = (Object.keys(helpdesk.fields) as FieldName[]).filter(
    (name) => !CUSTOMER.some((other) => other === name),
  );
  return {
    title: 'Fields',
    rows: names.flatMap((name) => fieldRow(name, labelOf(name), helpdesk, page) ?? []),
  };
}

function addressRow(helpdesk: Helpdesk, page: PageTrace): Row {
  const tried = pairUp(helpdesk.fields.email, page.tries['email']);
  const inOrder = [...tried.filter(byAnswer), ...tried.filter((entry) => !byAnswer(entry))];
  const giver = inOrder.find(
    ({ outcome }) => Array.isArray(outcome) && outcome.some(([kind]) => kind === 'address'),
  );
  const attempts = attemptsOf(tried, giver, helpdesk, page);
  if (page.customer !== 'address') return row('Address', customerText(page.customer), 'bad', attempts);
  if (giver === undefined || !Array.isArray(giver.outcome))
    return row('Address', 'known from a moment ago', 'good', attempts);
  const shapes = giver.outcome.filter(([kind]) => kind === 'address').slice(0, 1);
  return row('Address', `${shapesText(shapes)}, by no. ${tried.indexOf(giver) + 1}`, 'good', attempts);
}

function fieldRow(name: FieldName, label: string, helpdesk: Helpdesk, page: PageTrace): Row | null {
  const tried = pairUp(helpdesk.fields[name], page.tries[name]);
  if (tried.length === 0) return null;
  const waiting = tried.findIndex(({ outcome }) => outcome === 'waits');
  const counting = waiting < 0 ? tried : tried.slice(0, waiting);
  const giver = counting.find(
    ({ outcome }) => Array.isArray(outcome) && outcome.some(([, length]) => length > 0),
  );
  const attempts = attemptsOf(tried, giver, helpdesk, page);
  if (giver === undefined || !Array.isArray(giver.outcome))
    return row(label, waiting < 0 ? 'none' : 'not known yet', 'plain', attempts);
  return row(label, `${shapesText(giver.outcome)}, by no. ${tried.indexOf(giver) + 1}`, 'good', attempts);
}

function signRow(
  label: string,
  strategies: Strategy[],
  tries: Try[] | undefined,
  helpdesk: Helpdesk,
  page: PageTrace,
): Row | null {
  const tried = pairUp(strategies, tries);
  if (tried.length === 0) return null;
  const giver = tried.find(({ outcome }) => Array.isArray(outcome));
  return row(
    label,
    giver === undefined ? 'no' : `yes, by no. ${tried.indexOf(giver) + 1}`,
    'plain',
    attemptsOf(tried, giver, helpdesk, page),
  );
}

function pairUp(strategies: Strategy[] | undefined, tries: Try[] | undefined): Tried[] {
  return (strategies ?? []).flatMap((strategy, index) => {
    const outcome = tries?.[index];
    return outcome === undefined ? [] : [{ strategy, outcome }];
  });
}

function byAnswer({ strategy }: Tried): boolean {
  return isAnswered(strategy);
}

function attemptsOf(
  tried: Tried[],
  giver: Tried | undefined,
  helpdesk: Helpdesk,
  page: PageTrace,
): Attempt[] {
  return tried.map((entry) => ({
    where: strategyText(entry.strategy),
    outcome: outcomeText(entry.strategy, entry.outcome, helpdesk, page),
    tone: entry === giver ? 'good' : 'plain',
  }));
}

function customerText(state: string | null): string {
  switch (state) {
    case 'none':
      return 'the helpdesk says that there is none';
    case 'hidden':
      return 'there is one that this agent may not see';
    case 'not-yet':
      return 'not found yet';
    case 'candidates':
      return 'several on the page: the sidebar asks which';
    default:
      return 'not looked for';
  }
}

/** `replyAuthor` as people write it: `Reply author`. */
function labelOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

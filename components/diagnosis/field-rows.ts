import { isAnswered } from '../../lib/helpdesks/field-value.ts';
import type { Helpdesk, Strategy } from '../../lib/helpdesks/helpdesk.ts';
import type { PageTrace, Try } from '../../lib/helpdesks/page-trace.ts';
import { t } from '../../lib/i18n.ts';
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
    title: t('diagnosis.customer.title'),
    rows: [
      addressRow(helpdesk, page),
      fieldRow('name', helpdesk, page),
      fieldRow('others', helpdesk, page),
      signRow(
        t('diagnosis.customer.signOfNone'),
        helpdesk.noAddress,
        page.tries['noAddress'],
        helpdesk,
        page,
      ),
      signRow(
        t('diagnosis.customer.signOfHidden'),
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
    title: t('diagnosis.field.title'),
    rows: names.flatMap((name) => fieldRow(name, helpdesk, page) ?? []),
  };
}

function addressRow(helpdesk: Helpdesk, page: PageTrace): Row {
  const label = t(FIELDS.email);
  const tried = pairUp(helpdesk.fields.email, page.tries['email']);
  const inOrder = [...tried.filter(byAnswer), ...tried.filter((entry) => !byAnswer(entry))];
  const giver = inOrder.find(
    ({ outcome }) => Array.isArray(outcome) && outcome.some(([kind]) => kind === 'address'),
  );
  const attempts = attemptsOf(tried, giver, helpdesk, page);
  if (page.customer !== 'address') return row(label, customerText(page.customer), 'bad', attempts);
  if (giver === undefined || !Array.isArray(giver.outcome))
    return row(label, t('diagnosis.customer.known'), 'good', attempts);
  const shapes = giver.outcome.filter(([kind]) => kind === 'address').slice(0, 1);
  return row(
    label,
    t('diagnosis.by', { values: shapesText(shapes), no: tried.indexOf(giver) + 1 }),
    'good',
    attempts,
  );
}

function fieldRow(name: FieldName, helpdesk: Helpdesk, page: PageTrace): Row | null {
  const label = t(FIELDS[name]);
  const tried = pairUp(helpdesk.fields[name], page.tries[name]);
  if (tried.length === 0) return null;
  const waiting = tried.findIndex(({ outcome }) => outcome === 'waits');
  const counting = waiting < 0 ? tried : tried.slice(0, waiting);
  const giver = counting.find(
    ({ outcome }) => Array.isArray(outcome) && outcome.some(([, length]) => length > 0),
  );
  const attempts = attemptsOf(tried, giver, helpdesk, page);
  if (giver === undefined || !Array.isArray(giver.outcome))
    return row(label, t(waiting < 0 ? 'diagnosis.field.none' : 'diagnosis.field.notYet'), 'plain', attempts);
  return row(
    label,
    t('diagnosis.by', { values: shapesText(giver.outcome), no: tried.indexOf(giver) + 1 }),
    'good',
    attempts,
  );
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
    giver === undefined
      ? t('diagnosis.customer.noSign')
      : t('diagnosis.customer.signBy', { no: tried.indexOf(giver) + 1 }),
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
      return t('diagnosis.customer.none');
    case 'hidden':
      return t('diagnosis.customer.hidden');
    case 'not-yet':
      return t('diagnosis.customer.notYet');
    case 'candidates':
      return t('diagnosis.customer.candidates');
    default:
      return t('diagnosis.customer.notLooked');
  }
}

const FIELDS = {
  email: 'diagnosis.field.email',
  name: 'diagnosis.field.name',
  others: 'diagnosis.field.others',
  number: 'diagnosis.field.number',
  subject: 'diagnosis.field.subject',
  status: 'diagnosis.field.status',
  priority: 'diagnosis.field.priority',
  tags: 'diagnosis.field.tags',
  assignee: 'diagnosis.field.assignee',
  agent: 'diagnosis.field.agent',
  createdAt: 'diagnosis.field.createdAt',
  updatedAt: 'diagnosis.field.updatedAt',
  parentId: 'diagnosis.field.parentId',
  replySide: 'diagnosis.field.replySide',
  replyAuthor: 'diagnosis.field.replyAuthor',
  replyId: 'diagnosis.field.replyId',
  replyAt: 'diagnosis.field.replyAt',
} as const satisfies Record<FieldName, string>;

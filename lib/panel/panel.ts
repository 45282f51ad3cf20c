import type { TicketFacts } from '../helpdesks/ticket.ts';
import type { Answer, FailureReason } from '../lookup/answer.ts';
import { type Badge, readBadge } from '../lookup/badge.ts';
import { type FailureText, failureText } from '../lookup/failure-text.ts';
import { customerLink } from '../lookup/link-template.ts';
import { type Changes, changesSince } from './changes.ts';
import { type PanelSpec, slowAfter } from './panel-spec.ts';
import type { TemplateVariables } from './template-job.ts';

/** What a panel shows. */
export type PanelView =
  /** Slow, where it takes longer than `slowAfter` milliseconds. */
  | { kind: 'waiting'; slowAfter: number }
  | { kind: 'badge'; badge: Badge; link: string | null; changes: Changes }
  | { kind: 'template'; template: string; variables: TemplateVariables }
  | { kind: 'unknown' }
  | FailureView;

/** `mend` is the page of ours where a click mends it; `until` is how long nothing is asked by itself, in milliseconds since the epoch. */
export interface FailureView {
  kind: 'error' | 'timeout';
  text: FailureText;
  mend: MendingPage | null;
  until: number | null;
  answer: Extract<Answer, { status: 'error' | 'timeout' }>;
}

export type MendingPage = 'grant' | 'options';

/** What one connector's panel shows of an answer; `null` is an answer that has not come yet. `former` stood there before it. */
export function panelView(
  spec: PanelSpec,
  answer: Answer | null,
  ticket: TicketFacts | null,
  former: Answer | null = null,
): PanelView {
  switch (answer?.status) {
    case undefined:
      return { kind: 'waiting', slowAfter: slowAfter(spec) };
    case 'found':
      return foundView(spec, answer, ticket, former);
    case 'not_found':
      return { kind: 'unknown' };
    case 'error':
      return {
        kind: 'error',
        text: failureText(answer),
        mend: mendingPage(answer.reason),
        until: answer.until ?? null,
        answer,
      };
    case 'timeout':
      return { kind: 'timeout', text: failureText(answer), mend: null, until: null, answer };
  }
}

function foundView(
  spec: PanelSpec,
  { data }: Answer & { status: 'found' },
  ticket: TicketFacts | null,
  former: Answer | null,
): PanelView {
  if (spec.template !== undefined) {
    const connector = { id: spec.connector, name: spec.name, description: spec.description };
    return { kind: 'template', template: spec.template, variables: { data, ticket, connector } };
  }
  const { badge } = readBadge(data);
  const link = spec.link === undefined ? null : customerLink(spec.link, badge.customerId);
  return { kind: 'badge', badge, link, changes: changesSince(former, badge) };
}

/** The page of ours where a click mends it. */
function mendingPage(reason: FailureReason): MendingPage | null {
  switch (reason) {
    case 'permission-missing':
      return 'grant';
    case 'secret-missing':
    case 'secret-unreadable':
      return 'options';
    default:
      return null;
  }
}

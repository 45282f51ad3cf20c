import type { DomStrategy, Helpdesk } from '../helpdesks/helpdesk.ts';
import { draftHelpdesk } from './draft-helpdesk.ts';
import type { Learnt } from './learn-field.ts';
import { messageRegions } from './message-region.ts';
import { findPageId } from './page-id.ts';
import { type TellsOfCustomer, tellsOf } from './personal-words.ts';
import { readDraft } from './read-draft.ts';
import type { Sample } from './taught-message.ts';
import { pathPattern, ticketPattern } from './ticket-pattern.ts';
import type { UrlPart } from './url-parts.ts';

/** Where the ticket's id is: in the address, or on the page alone. */
export type IdPlace = { in: 'url'; part: UrlPart } | { in: 'page'; learnt: Learnt };

/** All that somebody showed on one page. */
export interface Lesson {
  email: Learnt;
  subject: Learnt | null;
  status: Learnt | null;
  id: IdPlace;
}

/** The description that follows from a lesson, and what it reads on the page that was taught. */
export interface Conclusion {
  helpdesk: Helpdesk;
  sample: Sample;
}

/** The description that follows from a lesson, and what it reads on this very page; `null` where the engine does not read the address with the whole of it. */
export function concludeLesson(lesson: Lesson, document: Document, url: URL): Conclusion | null {
  const learnt = [lesson.email, lesson.subject, lesson.status].filter((field) => field !== null);
  const elements = learnt.map(({ element }) => element);
  const tells = tellsOf([lesson.email.value], true);
  const shown =
    lesson.id.in === 'url'
      ? findPageId(document, lesson.id.part.text, elements, tells)
      : { pageId: [], scope: [] };
  const helpdesk = draftHelpdesk(url.host, {
    ticket: ticketOf(lesson.id, url, tells),
    ...shown,
    fields: Object.fromEntries(learnt.map((field) => [field.field, withoutNumber(field, lesson.id)])),
    exclude: messageRegions(elements),
  });
  const view = readDraft(helpdesk, document, url);
  if (view.state !== 'ticket' || view.ticket.customer.state !== 'address') return null;
  const { id, subject, status, customer } = view.ticket;
  const others = {
    ...(subject === undefined ? {} : { subject }),
    ...(status === undefined ? {} : { status }),
  };
  return { helpdesk, sample: { id, email: customer.email, ...others } };
}

/** `#1042: Late order` is the subject behind the ticket's number, where the number is this ticket's. */
function withoutNumber({ field, strategy, value }: Learnt, id: IdPlace): DomStrategy {
  const number = /^\W*(\d+)\W+\S/.exec(value)?.[1];
  const isNumbered = field === 'subject' && id.in === 'url' && number === id.part.text;
  return isNumbered ? { ...strategy, match: '^\\W*\\d+\\W+(.+)$' } : strategy;
}

function ticketOf(id: IdPlace, url: URL, tells: TellsOfCustomer): Helpdesk['ticket'][number] {
  if (id.in === 'url') return ticketPattern(url, id.part, tells);
  const { from: _from, anywhere: _anywhere, match: _match, ...place }: DomStrategy = id.learnt.strategy;
  const match = /\d/.test(id.learnt.value) ? '(\\d[\\w-]*)' : '(\\S+)';
  return {
    from: 'dom',
    path: pathPattern(url, tells),
    ...place,
    match,
    anywhere: true,
  };
}

import type { HelpdeskDescription, JsonStrategy } from './helpdesk.ts';

type DomDescription = Extract<NonNullable<HelpdeskDescription['pageId']>[number], { from: 'dom' }>;

/** Short for the strategies that read one request's answer: `answerOf('ticket')('subject')`. */
export function answerOf(request: string): (...path: JsonStrategy['path']) => JsonStrategy {
  return (...path) => ({ from: 'json', request, path });
}

/** Short for a strategy that reads the page. */
export function dom(select: string, rest: Omit<DomDescription, 'from' | 'select'> = {}): DomDescription {
  return { from: 'dom', select, ...rest };
}

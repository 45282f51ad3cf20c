import { joinSelectors } from '../helpdesks/query.ts';
import { closestAcross } from './roots.ts';

/** What helpdesks call the places where messages stand. Names are what pages of this kind have in common; none of these is one product's own. */
const REGIONS = [
  'blockquote',
  '[contenteditable=""],[contenteditable="true"]',
  '[role="log"],[role="feed"]',
  '[class~="message" i],[class~="msg" i],[class~="comment" i]',
  '[class*="message-body" i],[class*="message_body" i],[class*="messagebody" i]',
  '[class*="message-content" i],[class*="message_content" i],[class*="message-text" i]',
  '[class*="mail-body" i],[class*="mail_body" i],[class*="mailbody" i]',
  '[class*="comment-body" i],[class*="comment_body" i],[class*="comment-content" i]',
  `[class*="conversation" i]:not(body,html,main,${['layout', 'page', 'app', 'view', 'sidebar', 'panel', 'header', 'detail', 'info'].map((word) => `[class*="${word}" i]`).join()})`,
  '[class*="transaction" i]',
  '[class*="thread-body" i],[class*="thread_body" i],[class*="signature" i]',
  '[class~="prose"],[class*="markdown" i],[class*="rich-text" i],[class*="richtext" i]',
  '[id*="history" i],[class~="history"]',
];

/** The message, or place of messages, that an element stands in, as far as names tell; `null` elsewhere. */
export function messageRegion(element: Element): Element | null {
  const any = joinSelectors(REGIONS, element.ownerDocument);
  return any === null ? null : closestAcross(element, any);
}

/** The selectors of places of messages for a description's `exclude`, without those that would hide what was taught. */
export function messageRegions(taught: readonly Element[]): string[] {
  return REGIONS.filter((region) => taught.every((element) => closestAcross(element, region) === null));
}

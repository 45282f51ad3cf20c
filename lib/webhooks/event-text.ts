import { t } from '../i18n.ts';
import { type EventName, eventKind } from './all-events.ts';

/** A kind of event in words: `Customer replied`. */
export function eventText(event: EventName): string {
  return t(eventKind(event).title);
}

/** When an event of this kind comes about, in a sentence. */
export function eventMeaning(event: EventName): string {
  return t(eventKind(event).meaning);
}

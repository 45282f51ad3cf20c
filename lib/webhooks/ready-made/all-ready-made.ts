import { callButton } from './call-button.ts';
import { parentNote } from './parent-note.ts';
import type { ReadyMade } from './ready-made.ts';
import { signedEvents } from './signed-events.ts';
import { slackReply } from './slack-reply.ts';
import { telegramUrgent } from './telegram-urgent.ts';

/** Every ready-made rule, in the order in which people read them. */
export const allReadyMade: readonly ReadyMade[] = [
  telegramUrgent,
  parentNote,
  slackReply,
  signedEvents,
  callButton,
];

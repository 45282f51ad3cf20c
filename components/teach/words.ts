import type { TaughtField } from '../../lib/teaching/draft-helpdesk.ts';
import type { Learnt, NotLearnt } from '../../lib/teaching/learn-field.ts';

/** What each step asks for. */
export const STEPS: Record<TaughtField, { title: string; text: string; found: string }> = {
  email: {
    title: 'Click the customer’s email address',
    text: 'Where the page itself says whom the ticket is from: beside or above the messages, not in one.',
    found: 'Deskside reads this address:',
  },
  subject: {
    title: 'Click the subject, or leave it out',
    text: 'The sidebar shows it, and your connectors can use it.',
    found: 'Deskside reads this subject:',
  },
  status: {
    title: 'Click the status, or leave it out',
    text: 'Open, pending, solved, or whatever it is called here.',
    found: 'Deskside reads this status:',
  },
};

/** Why what was clicked does not do, and what would. */
export function refusal(reason: NotLearnt['reason']): string {
  switch (reason) {
    case 'no-address':
      return 'There is no email address in what you clicked. Click the address itself.';
    case 'several-addresses':
      return 'There are several addresses in what you clicked. Click the customer’s alone, or take it from the list below.';
    case 'in-message':
      return 'This seems to stand in a message. What people write there is not sure to be theirs. Is the address shown elsewhere too?';
    case 'own':
      return 'This seems to be where the page shows who is signed in. Is it the customer’s address all the same?';
    case 'empty':
      return 'What you clicked holds no text.';
    case 'too-long':
      return 'That is a whole part of the page. Click just the words themselves.';
    case 'frame':
      return 'This is a page inside the page, which Deskside cannot read. Is it shown outside of it too? If not, press Escape: this page cannot be taught.';
    case 'component':
      return 'This part of the page is closed to Deskside. Is it shown elsewhere too?';
    case 'no-selector':
    case 'not-read':
      return 'Deskside would not find this again on the next ticket. Is it shown elsewhere too?';
  }
}

/** Says that it will do all the same. */
export function insistence(result: Learnt | NotLearnt | null): string {
  return result?.learnt === false && result.reason === 'own' ? 'It is the customer’s' : 'It is no message';
}

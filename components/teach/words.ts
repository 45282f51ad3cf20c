import type { TaughtField } from '../../lib/teaching/draft-helpdesk.ts';
import type { NotLearnt } from '../../lib/teaching/learn-field.ts';

/** What each step asks for. */
export const STEPS: Record<TaughtField, { title: string; text: string; found: string }> = {
  email: {
    title: 'Click the customer’s address',
    text: 'Where the page itself says whom the ticket is from: beside it or above it, not in a message.',
    found: 'Deskside reads this address:',
  },
  subject: {
    title: 'Click the subject',
    text: 'Your connectors can use it. It may be left out.',
    found: 'Deskside reads this subject:',
  },
  status: {
    title: 'Click the status',
    text: 'Open, pending, solved, or whatever it is called here. It may be left out.',
    found: 'Deskside reads this status:',
  },
};

/** Why what was clicked does not do, and what would. */
export function refusal(reason: NotLearnt['reason']): string {
  switch (reason) {
    case 'no-address':
      return 'There is no email address in what you clicked. Click the address itself.';
    case 'several-addresses':
      return 'There are several addresses in what you clicked. Click just the customer’s.';
    case 'in-message':
      return 'This seems to stand in a message. What people write there is not sure to be theirs. Is the address shown elsewhere too?';
    case 'empty':
      return 'What you clicked holds no text.';
    case 'too-long':
      return 'That is a whole part of the page. Click just the words themselves.';
    case 'frame':
      return 'This is a page inside the page, and Deskside does not read those.';
    case 'component':
      return 'This part of the page is closed to Deskside. Is it shown elsewhere too?';
    case 'no-selector':
    case 'not-read':
      return 'Deskside would not find this again on the next ticket. Is it shown elsewhere too?';
  }
}

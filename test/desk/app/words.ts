import type { Priority, Status } from './ticket.ts';
import type { Queue } from './view.ts';

export const statusWords: Record<Status, string> = { open: 'Open', pending: 'Pending', solved: 'Solved' };

export const priorityWords: Record<Priority, string> = {
  low: 'Low',
  normal: 'Normal',
  high: 'High',
  urgent: 'Urgent',
};

export const queueWords: Record<Queue, string> = {
  open: 'Open',
  mine: 'Assigned to me',
  unassigned: 'Unassigned',
  pending: 'Pending',
  solved: 'Solved',
  all: 'All tickets',
};

/** `14 Nov, 09:05`, in the reader's own time zone. */
export function shortTime(iso: string): string {
  return new Date(iso).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** Up to two letters for an avatar: `JN` for Jan Novák, `山` for 山田 太郎. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = words.map((word) => Array.from(word)[0] ?? '');
  const short = /^\p{Script=Latin}/u.test(name) ? [letters[0], letters.at(-1)] : letters.slice(0, 1);
  return (words.length > 1 ? short : letters.slice(0, 1)).join('').toUpperCase();
}

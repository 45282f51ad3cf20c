import { plain } from './compare.ts';
import type { SeenTicket } from './happening.ts';
import type { Rule } from './rule.ts';

/** Whether this browser sends; `no-agent`: it would have to be known who is signed in here. */
export type Sends = 'yes' | 'no' | 'no-agent';

/** Whether this browser sends for a ticket. A ticket that nobody is assigned to is no agent's. */
export function whoSends(sender: Rule['sender'], ticket: SeenTicket, flags: readonly string[]): Sends {
  switch (sender.who) {
    case 'everyone':
      return 'yes';
    case 'flag':
      return flags.includes(sender.flag) ? 'yes' : 'no';
    case 'assignee': {
      const { assignee = '', agent = '' } = ticket;
      if (assignee.trim() === '') return 'no';
      if (agent.trim() === '') return 'no-agent';
      return isSamePerson(assignee, agent) ? 'yes' : 'no';
    }
  }
}

/**
 * Whether two ways to name an agent may mean the same one: helpdesks show the assignee by name, and who is signed in by address, or the other way round. Generous, for two browsers that send
 * send the same id, and an event that nobody sends is lost.
 */
export function isSamePerson(one: string, other: string): boolean {
  return waysToName(one).some((name) => waysToName(other).some((same) => isSameName(name, same)));
}

/** `Ada Lovelace <ada@example.com>` names her in both ways. */
function waysToName(text: string): string[] {
  const [, name = '', address = ''] = /^(.*)<([^<>]+)>\s*$/.exec(text) ?? [];
  return (address === '' ? [text] : [name, address]).map(plain).filter((way) => way !== '');
}

function isSameName(one: string, other: string): boolean {
  const [few, many] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.length - b.length) as [
    string[],
    string[],
  ];
  if (few.length === 0) return one === other;
  if (few.every((word) => many.includes(word))) return true;
  return shortForms(many).includes(few.join('')) || shortForms(few).includes(many.join(''));
}

/** Of an address, those of its local part. */
function wordsOf(name: string): string[] {
  const local = name.includes('@') ? name.replace(/(\+.*)?@.*$/, '') : name;
  return local
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** `adalovelace`, `alovelace`, `adal`, `lovelacea`, `lovelaceada`. */
function shortForms(words: string[]): string[] {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2) return [];
  return [
    words.join(''),
    first.charAt(0) + last,
    first + last.charAt(0),
    last + first.charAt(0),
    last + first,
  ];
}

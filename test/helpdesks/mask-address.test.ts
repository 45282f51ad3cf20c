import { describe, expect, test } from 'vitest';
import { allHelpdesks } from '../../lib/helpdesks/all-helpdesks.ts';
import { maskAddress, routeWords } from '../../lib/helpdesks/mask-address.ts';

const words = routeWords(allHelpdesks);

describe('the address of a page in a report', () => {
  test.each([
    ['https://acme.zendesk.com/agent/tickets/48213', '/agent/tickets/[number, 5]'],
    ['https://rt.example/rt/Ticket/Display.html?id=7', '/[text, 2]/Ticket/[text, 7].html?id=[number, 1]'],
    [
      'https://desk.example/agent/users/jan.novak@firma.example',
      '/agent/users/[text, 3].[text, 11].[text, 7]',
    ],
    ['https://desk.example/agent/J%C3%A1n%20Nov%C3%A1k#tickets/9', '/agent/[text, 9]#tickets/[number, 1]'],
    ['https://desk.example/100%', '/[text, 4]'],
    ['https://desk.example/', '/'],
  ])('%s is told as %s', (url, masked) => {
    expect(maskAddress(new URL(url), words)).toBe(masked);
  });
});

import { expect, test } from 'vitest';
import { isStableName, wordsOf } from '../../lib/teaching/stable-name.ts';

test.each([
  'requester-email',
  'requesterCard',
  'TicketHeader_email',
  'customer_email',
  'block__element--modifier',
  'Customer email',
  'status',
  'MuiTypography-root',
])('%s is a name that lasts', (name) => {
  expect(isStableName(name)).toBe(true);
});

test.each([
  ['digits', 'ticket-1042'],
  ['a UUID', 'a3f0c8d2-77aa-4b21'],
  ['a style library’s', 'css-kqdpxa'],
  ['a hash behind a name', 'Header_email__XkdYe'],
  ['a hash', 'aBcDeF'],
  ['no vowel', 'bcdfghj'],
  ['a passing state', 'is-active'],
  ['a passing state in camel case', 'menuExpanded'],
  ['single letters', 'a-b-c'],
  ['an address', 'jan@company.cz'],
  ['signs of CSS', 'md:w-1/2'],
  ['an endless one', 'name-'.repeat(40)],
  ['nothing', ''],
])('%s does not: %s', (_, name) => {
  expect(isStableName(name)).toBe(false);
});

test('one name has the same words however it is written', () => {
  for (const text of ['requesterCard', 'requester-card', 'Requester card', 'requester_card'])
    expect(wordsOf(text)).toEqual(['requester', 'card']);
});

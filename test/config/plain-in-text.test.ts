import { expect, test } from 'vitest';
import { isPlainInText } from '../../lib/config/plain-in-text.ts';

const RANDOM = ['a1B2c3D4', 'e5F6g7H8', 'i9J0k1L2'].join('');

test.each([
  ['a long row of letters and digits', `https://hooks.example.com/services/T0/B0/${RANDOM}`],
  ['a key that begins as a product’s do', `{"by": "${['ghp', '_0123456789ab'].join('')}"}`],
  ['a parameter by its name', 'https://api.example.com/in?api_key=hunter22&ticket={ticket_id}'],
  ['the last parameter', 'https://api.example.com/{ticket_id}?token=hunter22'],
  ['a member of JSON', '{"id": {ticket_id}, "password": "hunter22"}'],
  ['an element of XML', '<in><access-token>hunter22</access-token></in>'],
  ['a field of a form', 'ticket={ticket_id}&client_secret=hunter22'],
])('a secret in plain words is seen: %s', (_, template) => {
  expect(isPlainInText(template)).toBe(true);
});

test.each([
  ['a secret by its name', 'https://api.example.com/bot{secret.token}/send?api_key={secret.key}'],
  ['one with words around it', '{"token": "Token {secret.token}", "password": "{secret.password}"}'],
  ['a tag under such a name', '<token>{ticket_id}</token>'],
  ['a UUID', 'https://api.example.com/teams/0b8e2d5c-7a51-4e59-9d0e-3f1f7f0c1a2b/tickets'],
  ['words and numbers', '{"text": "Ticket {ticket_number} is late", "chat": -1001234567890}'],
  ['a parameter that is no secret', 'https://api.example.com/in?source=deskside&priority=urgent'],
  ['nothing', ''],
])('and nothing else is taken for one: %s', (_, template) => {
  expect(isPlainInText(template)).toBe(false);
});

import { expect, test } from 'vitest';
import { isSameSite } from '../../lib/webhooks/same-site.ts';

test.each([
  ['https://acme.zendesk.com', 'https://acme.zendesk.com', true],
  ['https://api.helpdesk.example', 'https://app.helpdesk.example', true],
  ['https://api.desk.co.uk', 'https://app.desk.co.uk', true],
  ['https://other.co.uk', 'https://desk.co.uk', false],
  ['https://api.telegram.org', 'https://acme.zendesk.com', false],
  ['http://10.0.0.1:8080', 'http://10.0.0.1', true],
  ['http://10.0.0.1', 'http://10.9.0.1', false],
  ['http://[::1]', 'http://[::2]', false],
  ['http://localhost:3000', 'http://localhost', true],
])('%s and %s: %s', (one, other, same) => expect(isSameSite(one, other)).toBe(same));

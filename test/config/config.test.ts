import { expect, test } from 'vitest';
import { configSchema } from '../../lib/config/config.ts';

const withOrigin = (origin: string) =>
  configSchema.safeParse({ version: 2, helpdesks: [{ origin, helpdesk: 'zendesk' }] });

test.each(['https://acme.zendesk.com', 'http://127.0.0.1:8080', 'http://[::1]:3000'])(
  '%s can be switched on',
  (origin) => expect(withOrigin(origin).success).toBe(true),
);

test.each([
  'https://*',
  'https://*.zendesk.com',
  'https://acme.zendesk.com/agent',
  'https://acme.zendesk.com/',
  'ftp://acme.example',
  'acme.zendesk.com',
  '',
])('“%s” is not one site, and is refused', (origin) => expect(withOrigin(origin).success).toBe(false));

import { expect, test } from 'vitest';
import { configSchema } from '../../lib/config/config.ts';
import { liftSecrets } from '../../lib/config/lift-secrets.ts';
import { connector } from '../lookup/sample.ts';

const configWith = (headers: { name: string; value: string }[]) =>
  configSchema.parse({
    version: 2,
    connectors: [connector({ endpoint: 'https://crm.example:8443/lookup', headers })],
  });
const headersOf = ({ connectors }: ReturnType<typeof configWith>) => connectors[0]?.headers;

test('a secret in plain words comes out of its header, and its name goes in', () => {
  const { config, lifted } = liftSecrets(
    configWith([
      { name: 'Authorization', value: 'Bearer abc.def' },
      { name: 'X-API-Key', value: 'k3y' },
    ]),
  );
  const place = { connector: 'crm', origin: 'https://crm.example:8443' };
  expect(lifted).toEqual([
    { ...place, name: 'authorization', value: 'abc.def' },
    { ...place, name: 'x-api-key', value: 'k3y' },
  ]);
  expect(headersOf(config)).toEqual([
    { name: 'Authorization', value: 'Bearer {secret.authorization}' },
    { name: 'X-API-Key', value: '{secret.x-api-key}' },
  ]);
  expect(configSchema.safeParse(config).success).toBe(true);
});

test('a name that is taken is not given twice', () => {
  const { config } = liftSecrets(
    configWith([
      { name: 'X-Other', value: '{secret.x-api-key}' },
      { name: 'X-API-Key', value: 'k3y' },
    ]),
  );
  expect(headersOf(config)?.[1]?.value).toBe('{secret.x-api-key-2}');
});

test('headers that carry no secret, or name it, stay as they are', () => {
  const config = configWith([
    { name: 'X-Region', value: 'eu' },
    { name: 'Authorization', value: 'Bearer {secret.token}' },
  ]);
  expect(liftSecrets(config)).toEqual({ config, lifted: [] });
});

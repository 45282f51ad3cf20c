import { describe, expect, test } from 'vitest';
import { checkConnector } from '../../lib/lookup/check-connector.ts';
import { secretNames } from '../../lib/lookup/connector.ts';
import { connector } from './sample.ts';

const fine = { id: 'crm', name: 'CRM', endpoint: 'https://crm.example.com/lookup' };

function problems(changes: object) {
  const checked = checkConnector({ ...fine, ...changes });
  return checked.ok ? [] : checked.problems;
}

test('a connector of nothing but name and endpoint is fine and gets the defaults', () => {
  const checked = checkConnector(fine);
  expect(checked.ok && checked.connector).toMatchObject({
    dialect: 'deskside',
    timeoutSeconds: 3,
    credentials: 'omit',
    cache: { hours: 24, keep: 'disk' },
    logResults: true,
  });
});

describe('a problem is said at its field', () => {
  test.each([
    [{ name: '  ' }, 'name', /needs a name/],
    [{ endpoint: 'http://crm.example.com/' }, 'endpoint', /https:\/\//],
    [{ endpoint: 'http://169.254.169.254/' }, 'endpoint', /https:\/\//],
    [{ endpoint: 'https://u:p@crm.example.com/' }, 'endpoint', /user name and password/],
    [{ endpoint: 'https://crm.example.com:99999/' }, 'endpoint', /not a web address/],
    [{ endpoint: 'javascript:alert(1)' }, 'endpoint', /https:\/\//],
    [{ headers: [{ name: 'Host', value: 'x' }] }, 'headers.0.name', /do not let an extension send "Host"/],
    [{ headers: [{ name: 'Content-Type', value: 'x' }] }, 'headers.0.name', /sets "Content-Type" itself/],
    [{ headers: [{ name: 'Größe', value: 'x' }] }, 'headers.0.name', /letters, digits and hyphens/],
    [{ headers: [{ name: 'X-A', value: 'x\r\nX-B: y' }] }, 'headers.0.value', /one line/],
    [{ secretHeader: 'User-Agent' }, 'secretHeader', /User-Agent/],
    [{ timeoutSeconds: 0 }, 'timeoutSeconds', /From 1 to 10/],
    [{ timeoutSeconds: 11 }, 'timeoutSeconds', /From 1 to 10/],
    [{ timeoutSeconds: Number.NaN }, 'timeoutSeconds', /From 1 to 10/],
    [{ cache: { hours: -1 } }, 'cache.hours', /From 0 to 8760/],
    [{ cache: { hours: 1e12 } }, 'cache.hours', /From 0 to 8760/],
    [{ notFoundStatuses: [200] }, 'notFoundStatuses.0', /400 to 599/],
    [{ link: 'javascript:alert("{customer_id}")' }, 'link', /starts with https/],
    [{ link: 'https://{customer_id}.example.com/' }, 'link', /Example:/],
    [{ template: 'x'.repeat(25_001) }, 'template', /25,000/],
  ])('%j at %s', (changes, path, message) => {
    const found = problems(changes);
    expect(found.map((problem) => problem.path)).toEqual([path]);
    expect(found[0]?.message).toMatch(message);
  });

  test('several at once are all said', () =>
    expect(problems({ name: '', endpoint: 'x', timeoutSeconds: 60 }).map(({ path }) => path)).toEqual([
      'name',
      'endpoint',
      'timeoutSeconds',
    ]));

  test('a header that is there twice, in whatever case', () => {
    const header = (name: string) => ({ name, value: 'x' });
    expect(problems({ headers: [header('X-A'), header('x-a')] })).toEqual([
      { path: 'headers.1.name', message: 'This header is there twice: keep one.' },
    ]);
    expect(problems({ headers: [header('x-api-key')], secretHeader: 'X-API-Key' })[0]?.path).toBe(
      'secretHeader',
    );
  });
});

test('secrets are known by name, each once', () =>
  expect(
    secretNames(
      connector({
        secretHeader: 'X-Key',
        headers: [
          { name: 'A', value: '{secret.user}:{secret.pass}' },
          { name: 'B', value: '{secret.user} {secret.key} {other}' },
        ],
      }),
    ),
  ).toEqual(['user', 'pass', 'key']));

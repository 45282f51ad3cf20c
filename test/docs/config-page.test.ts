import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { readConfig } from '../../lib/config/read-config.ts';
import { withConfigTables } from '../../scripts/config-page.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/config.md'), 'utf8');

test('the tables of docs/config.md are up to date (node scripts/config-page.ts writes them)', () => {
  expect(page).toBe(withConfigTables(page));
});

test.each([
  ['a key that must be there', '| `endpoint` | text, at most 2,048 characters | must be there |'],
  ['a key with a default', '| `timeoutSeconds` | number, from 1 to 10 | `3` |'],
  ['a choice', '| `dialect` | `"deskside"`, `"disqua"`, `"initdesk"` | `"deskside"` |'],
  ['a key deeper inside', '| `cache.ttlSeconds.min` | number, from 0 to 31,536,000 | must be there |'],
  ['a key of entries of a list', '| `headers[].name` |'],
  ['a list', '| `connectors` | list, at most 1,000 entries |'],
  ['a list of a few values', '| `fields` | list of `"status"`, `"priority"`,'],
  ['a key of several shapes', '| `sender.who` | `"everyone"`, `"assignee"`, `"flag"` | must be there |'],
])('%s has its row', (_, row) => expect(page).toContain(row));

test('its example is a config, and what it shows of a mistake is what people read', () => {
  const example = /```json\n(.*?)```/s.exec(page)?.[1] ?? '';
  expect(readConfig(example)).toMatchObject({ ok: true });
  const read = readConfig(example.replace('"endpoint"', '"endpiont"'));
  const shown = read.ok ? [] : read.problems;
  expect(shown).toHaveLength(2);
  for (const { path, message } of shown) expect(page).toContain(`  ${path}\n    ${message}\n`);
});

test('the command that it gives for the schema writes nothing but the schema', async () => {
  const [, command = ''] = /`(npm run [^`]*) > config\.schema\.json`/.exec(page) ?? [];
  const [npm = '', ...args] = command.split(' ');
  const { stdout } = await promisify(execFile)(npm, args);
  expect(JSON.parse(stdout)).toMatchObject({ title: 'Deskside config' });
});

test('a page without the marks is refused', () => {
  expect(() => withConfigTables('# Nothing')).toThrow('config-page.ts');
});

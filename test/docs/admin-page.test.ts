import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../lib/config/migrate.ts';
import { readOptions } from '../../scripts/organisation/options.ts';
import { INSTRUCTIONS } from '../../scripts/policy/instructions.ts';
import { TARGETS } from '../../scripts/policy/subject.ts';
import { policyFiles } from '../../scripts/policy/write-policies.ts';
import { codeBlock } from './code-blocks.ts';

const page = readFileSync('docs/admin.md', 'utf8');

describe('docs/admin.md', () => {
  test('shows a config that is one', () => {
    expect(migrate(JSON.parse(codeBlock(page, 'json')))).toMatchObject({ ok: true });
  });

  test('shows a build that can be asked for', () => {
    const [, typed = ''] = /^npm run build:org -- (.*)$/m.exec(codeBlock(page, 'sh', 'build:org')) ?? [];
    const args = [...typed.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    expect(readOptions(args)).toMatchObject({ config: 'acme.json', name: 'Acme Desk', icon: 'acme.png' });
  });

  test.each(TARGETS)('names every file of the policy for %s, and so do its instructions', (target) => {
    const subject = {
      ids: { chrome: 'a'.repeat(32), firefox: 'a@b.example' },
      managed: { config: '{}' },
      install: null,
    };
    const names = policyFiles(target, subject).map(({ name }) => name);
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
    expect(names.filter((name) => !INSTRUCTIONS[target].includes(name))).toEqual([]);
  });
});

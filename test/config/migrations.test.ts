import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONFIG_VERSION } from '../../lib/config/config.ts';
import { stepTo } from '../../lib/config/migrate.ts';
import { MIGRATIONS } from '../../lib/config/migrations.ts';
import { readConfig } from '../../lib/config/read-config.ts';
import { shows } from '../attacks/attack.ts';

const FOLDER = join(import.meta.dirname, 'versions');
const VERSIONS = Array.from({ length: CONFIG_VERSION }, (_, index) => index + 1);
const example = (version: number) => readFileSync(join(FOLDER, `${version}.json`), 'utf8');

test('every version that ever was has an example, and a step to the next', () => {
  expect(globSync('*.json', { cwd: FOLDER }).sort()).toEqual(
    VERSIONS.map((version) => `${version}.json`).sort(),
  );
  expect(MIGRATIONS.map(({ from }) => from)).toEqual(VERSIONS.slice(0, -1));
});

test.each(VERSIONS)(
  shows('40.2', 'a file of version %i becomes one of this release, with its connectors'),
  (version) => {
    const raw = JSON.parse(example(version));
    expect(raw.version).toBe(version);
    const read = readConfig(example(version));
    expect(read).toMatchObject({ ok: true, config: { version: CONFIG_VERSION } });
    expect(read.ok && read.config.connectors.map(({ id }) => id)).toEqual(['crm', 'orders']);
  },
);

describe('steps', () => {
  const renamed = {
    from: 1,
    change: ({ team, ...others }: Record<string, unknown>) => ({ ...others, crew: team }),
  };
  const counted = {
    from: 2,
    change: (config: Record<string, unknown>) => ({ ...config, crews: [config['crew']] }),
  };
  const broken = {
    from: 2,
    change: (config: Record<string, unknown>): Record<string, unknown> => {
      Object.assign(config, { crew: 'half done' });
      throw new Error('The crew has no name.');
    },
  };
  const original = () => ({ version: 1, team: 'A' });

  test('follow each other, each from its own version', () => {
    expect(stepTo(3, original(), [counted, renamed])).toEqual({
      ok: true,
      raw: { version: 3, crew: 'A', crews: ['A'] },
    });
    expect(stepTo(3, { version: 2, crew: 'B' }, [renamed, counted])).toEqual({
      ok: true,
      raw: { version: 3, crew: 'B', crews: ['B'] },
    });
  });

  test('stop where one fails: what was there stays as it was, and it is said which and why', () => {
    const raw = original();
    const stepped = stepTo(3, raw, [renamed, broken]);
    expect(stepped).toEqual({
      ok: false,
      problems: [
        {
          path: 'version',
          message: expect.stringMatching(/version 2 to 3: The crew has no name\..*original/),
        },
      ],
    });
    expect(raw).toEqual(original());
  });

  test('stop where one is not known', () =>
    expect(stepTo(3, original(), [renamed])).toEqual({
      ok: false,
      problems: [{ path: 'version', message: expect.stringContaining('version 2 to 3') }],
    }));
});

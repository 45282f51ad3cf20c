import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takeTurn } from './policy-turn.ts';

const folder = mkdtempSync(join(tmpdir(), 'deskside-turn-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('one after another has the turn', async () => {
  const file = join(folder, 'turn');
  const giveBack = await takeTurn(file, 1000);
  await expect(takeTurn(file, 200)).rejects.toThrow(/in vain for the turn/);
  const next = takeTurn(file, 5000);
  giveBack();
  (await next)();
});

test('who ended without giving it back holds nobody up', async () => {
  const file = join(folder, 'left');
  const { pid } = spawnSync('true');
  writeFileSync(file, String(pid));
  const giveBack = await takeTurn(file, 1000);
  giveBack();
});

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { firefoxTurn } from './firefox-turn.ts';

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'deskside-turn-'));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true });
});

test('one after another has the turn', async () => {
  const turn = firefoxTurn(folder(), 5000);
  const giveBack = await turn.take();
  let isNext = false;
  const next = turn.take().then((back) => {
    isNext = true;
    return back;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(isNext).toBe(false);
  giveBack();
  (await next)();
});

test('it waits for a Firefox that is starting', async () => {
  const turn = firefoxTurn(folder(), 5000);
  const events: string[] = [];
  let started = () => {};
  const starting = turn.withoutPolicies(() => new Promise<void>((resolve) => (started = resolve)));
  const taken = turn.take().then((giveBack) => {
    events.push('taken');
    giveBack();
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  events.push('started');
  started();
  await Promise.all([starting, taken]);
  expect(events).toEqual(['started', 'taken']);
});

test('a Firefox waits while another process has it', async () => {
  const place = folder();
  const turn = firefoxTurn(place, 5000);
  const other = spawn('sleep', ['1']);
  writeFileSync(join(place, 'turn'), String(other.pid));
  const ended = new Promise<void>((resolve) => other.once('exit', () => resolve()));
  const events: string[] = [];
  void ended.then(() => events.push('ended'));
  await turn.withoutPolicies(async () => void events.push('started'));
  expect(events).toEqual(['ended', 'started']);
});

test('who ended without giving it back holds nobody up', async () => {
  const place = folder();
  const { pid } = spawnSync('true');
  const turn = firefoxTurn(place, 1000);
  writeFileSync(join(place, 'turn'), String(pid));
  writeFileSync(join(place, 'starts', `${pid}-1`), '');
  (await turn.take())();
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Asking, Output } from '../../scripts/config/terminal.ts';

/** A folder of its own for every test of the importing file, and where a name lies in it. */
export function ownFolder(): (name: string) => string {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'deskside-config-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  return (name) => join(folder, name);
}

/** A terminal at which somebody answers these questions, in order; at the end of them nobody is there. */
export function typing(
  answers: string[] = [],
  env: Record<string, string> = {},
): Output & Asking & { said: string[]; asked: string[] } {
  const said: string[] = [];
  const asked: string[] = [];
  return {
    env,
    said,
    asked,
    log: (line: string) => void said.push(line),
    error: (line: string) => void said.push(line),
    askHidden: async (question) => {
      asked.push(question);
      return answers.shift() ?? null;
    },
  };
}

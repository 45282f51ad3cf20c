import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Given } from './collect-secrets.ts';

/** `--from`: secrets by connector or rule, and name. */
const fromSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** The secrets in a file that only whoever runs the tool has; none without a file. Throws where it holds anything else, and quotes nothing of it. */
export async function readGiven(path: string | undefined): Promise<Given> {
  if (path === undefined) return {};
  const text = await readFile(path, 'utf8');
  const parsed = fromSchema.safeParse(jsonOf(path, text));
  if (parsed.success) return parsed.data;
  throw new Error(`${path} is not of the form {"connector": {"name": "value"}}.`);
}

function jsonOf(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Error(`${path} is no JSON. It would be {"connector": {"name": "value"}}.`);
  }
}

import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Where a verb writes to. */
export type Output = Pick<Console, 'log' | 'error'>;

/** Where a verb gets what is not said on its command line. */
export interface Asking {
  env: Readonly<Record<string, string | undefined>>;
  /** Asks for something that is not shown as it is typed; `null` where nobody sits at a terminal. */
  askHidden(question: string): Promise<string | null>;
}

/** The process' own. */
export const terminal: Asking = { env: process.env, askHidden };

async function askHidden(question: string): Promise<string | null> {
  if (process.stdin.isTTY !== true) return null;
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

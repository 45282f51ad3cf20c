import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Where a verb of the config tool speaks and asks. */
export interface Terminal {
  env: Readonly<Record<string, string | undefined>>;
  say(line: string): void;
  /** Says what went wrong. */
  warn(line: string): void;
  /** Asks for something that is not shown as it is typed; `null` where nobody sits at a terminal. */
  askHidden(question: string): Promise<string | null>;
}

/** The process' own. */
export const terminal: Terminal = {
  env: process.env,
  say: (line) => console.log(line),
  warn: (line) => console.error(line),
  askHidden,
};

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

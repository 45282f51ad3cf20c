import { relative } from 'node:path';
import { z } from 'zod';

/** What is read of vitest's JSON report to name what did not pass. */
export const fileResultsSchema = z.array(
  z.object({
    name: z.string(),
    status: z.string(),
    message: z.string(),
    assertionResults: z.array(
      z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).optional() }),
    ),
  }),
);

/** One entry for each test that failed or was skipped, and each file that could not be run: where it is, its whole title, and the first line of why. */
export function whatFailed(files: z.infer<typeof fileResultsSchema>, root: string): string[] {
  return files.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const tests = assertionResults.filter((test) => test.status !== 'passed');
    if (tests.length === 0) return status === 'failed' ? [entry(file, 'the file', message)] : [];
    return tests.map((test) => entry(file, test.fullName, test.failureMessages?.[0] ?? test.status));
  });
}

function entry(file: string, title: string, why: string): string {
  return `${file}: ${title}\n      ${why.split('\n', 1)[0]}`;
}

import { globSync, readFileSync } from 'node:fs';

/** The test files that show cases of the attack list: those that import how such a test is named. */
export function filesWithCases(): string[] {
  return globSync('test/**/*.test.{ts,tsx}')
    .filter((file) => /from '[./]*(attacks\/)?attack\.ts'/.test(readFileSync(file, 'utf8')))
    .sort();
}

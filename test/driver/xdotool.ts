import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Presses keys, one after the other, on the display of `env`, as a keyboard would: they reach whatever has the focus, the browser's own prompts and commands
 * included. Names as xdotool knows them: `Tab`, `Return`, `alt+shift+d`.
 */
export async function pressKeys(env: NodeJS.ProcessEnv, keys: string[]): Promise<void> {
  await run('xdotool', ['key', '--delay', '60', ...keys], { env });
}

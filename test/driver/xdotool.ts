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

/** Drags with the left button, from one place on the display to another, in steps as a hand would. */
export async function dragPointer(env: NodeJS.ProcessEnv, from: Place, to: Place): Promise<void> {
  const steps = 12;
  const at = (step: number) => [
    'mousemove',
    `${Math.round(from.x + ((to.x - from.x) * step) / steps)}`,
    `${Math.round(from.y + ((to.y - from.y) * step) / steps)}`,
  ];
  const way = Array.from({ length: steps }, (_, step) => [...at(step + 1), 'sleep', '0.02']).flat();
  await run('xdotool', [...at(0), 'mousedown', '1', 'sleep', '0.1', ...way, 'mouseup', '1'], { env });
}

/** In pixels of the display. */
export interface Place {
  x: number;
  y: number;
}

import { startGuarded } from './guarded-process.ts';
import { waitUntil } from './wait-until.ts';
import { dragPointer, type Place, pressKeys } from './xdotool.ts';

/** A screen that nobody sees, with a window manager: without one nothing ever has the keyboard focus. */
export interface Display {
  /** For `launch({ display })`: `:99`. */
  name: string;
  /** Presses keys as a keyboard would; see `pressKeys`. */
  press(...keys: string[]): Promise<void>;
  /** Drags as a hand would: the browser's own rules say which frame hears it, which a driver's clicks go round in Chromium. */
  drag(from: Place, to: Place): Promise<void>;
  /** Safe to call twice. Close the browsers on it first. */
  close(): Promise<void>;
}

/** Starts Xvfb on a free display number, and openbox on it. Both end with this process. `scripts/set-up.mjs` installs them, and xdotool. */
export async function startDisplay({ width, height } = { width: 1400, height: 1000 }): Promise<Display> {
  const screen = ['-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-displayfd', '1'];
  const server = startGuarded('Xvfb', screen);
  const name = `:${await waitUntil('Xvfb to name its display', () => displayNumber(server.said()))}`;
  const env = { ...process.env, DISPLAY: name };
  const windows = startGuarded('openbox', ['--sm-disable'], { env });
  return {
    name,
    press: (...keys) => pressKeys(env, keys),
    drag: (from, to) => dragPointer(env, from, to),
    close: async () => {
      await windows.close();
      await server.close();
    },
  };
}

/** Xvfb writes the number it chose on a line of its own. */
function displayNumber(said: string): string | undefined {
  return /^\d+$/m.exec(said)?.[0];
}

import type { Config } from '../config/config.ts';
import { taughtId } from './draft-helpdesk.ts';

/** Whether what a site runs was taught on it: from the button in the toolbar, and saved in a page of ours. */
export function isTaught({ helpdesks }: Pick<Config, 'helpdesks'>, origin: string): boolean {
  return helpdesks.find((entry) => entry.origin === origin)?.helpdesk === taughtId(new URL(origin).host);
}

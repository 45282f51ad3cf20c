import type { Page } from 'puppeteer-core';
import type { LogRow } from '../../lib/lookup/log-row.ts';
import { ANSWERING } from '../bench/answering.ts';
import { sendFrom } from '../driver/send-from.ts';

/** What the connectors' logs note beside their last lookups: why a panel could not show its answer. */
export async function recentNotes(ours: Page): Promise<string> {
  const logs = await Promise.all(
    ANSWERING.map(async (connector) => {
      const rows = (await sendFrom(ours, 'read-log', { connector })) as LogRow[];
      return rows.flatMap(({ notes }) => notes.map((note) => `${connector}: ${note}`));
    }),
  );
  return [...new Set(logs.flat())].join('\n');
}

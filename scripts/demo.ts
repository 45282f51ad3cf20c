/**
 * `npm run demo`: the demo desk with its endpoints, and a browser with the extension on a ticket.
 *
 *   --browser chromium|firefox   else whichever is installed
 *   --headless                   no window; without a display it goes headless by itself
 *   --shots DIR                  opens several tickets, checks their panels, writes pictures, and ends
 */
import { parseArgs } from 'node:util';
import { type Rule, ruleSchema } from '../lib/webhooks/rule.ts';
import { openStage, type Stage } from '../test/desk/stage.ts';
import { type BrowserKind, findBrowser } from '../test/driver/find-browser.ts';
import { startReceiver } from '../test/webhooks/receiver.ts';
import { FIRST_TICKET, takeShots } from './demo-shots.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    headless: { type: 'boolean', default: false },
    shots: { type: 'string' },
  },
});

const browser = chosenBrowser(values.browser);
const headless = values.headless || values.shots !== undefined || !hasDisplay();
console.log(`Building Deskside and starting the demo desk for ${browser} ...`);
const receiver = await startReceiver();
const rules = [printedRule(receiver.url)];
const stage = await openStage(browser, { headless, size: { width: 1360, height: 860 }, rules });
process.exitCode = values.shots === undefined ? await stay(stage) : await shoot(stage, values.shots);
await receiver.close();

/** Writes the pictures, ends everything, and says in one line how it went. */
async function shoot(stage: Stage, folder: string): Promise<number> {
  try {
    const { pictures, wrong } = await takeShots(stage, folder);
    for (const complaint of wrong) console.error(`  ${complaint}`);
    const verdict = wrong.length === 0 ? 'all panels as expected' : `${wrong.length} not as expected`;
    console.log(`Demo in ${browser}: ${pictures} pictures in ${folder}, ${verdict}.`);
    return wrong.length === 0 ? 0 : 1;
  } finally {
    await stage.close();
  }
}

/** Opens the first ticket and leaves the rest to the person; ends with the browser or Ctrl+C. */
async function stay(stage: Stage): Promise<number> {
  receiver.react(({ body }) => {
    console.log(`Webhook: ${body}`);
    return { status: 204 };
  });
  await stage.openTicket(FIRST_TICKET);
  console.log(`The desk is at ${stage.desk.url}. Close the browser or press Ctrl+C to end.`);
  console.log('Webhooks for tickets that you open, or give another status or priority, are printed here.');
  await new Promise<void>((resolve) => {
    stage.driver.browser.once('disconnected', () => resolve());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await stage.close();
  return 0;
}

/** A webhook rule whose request this terminal shows. */
function printedRule(url: string): Rule {
  return ruleSchema.parse({
    id: 'print',
    name: 'Print in the terminal',
    events: ['ticket.opened', 'ticket.changed'],
    fields: ['status', 'priority'],
    request: {
      url: `${url}/tickets/{ticket_id}`,
      body: '{"event": "{event}", "ticket": "{ticket_id}", "subject": "{subject}", "changes": {changes}}',
    },
  });
}

function chosenBrowser(wanted: string | undefined): BrowserKind {
  if (wanted === 'chromium' || wanted === 'firefox') return wanted;
  if (wanted !== undefined) throw new Error(`--browser is chromium or firefox, not ${wanted}.`);
  try {
    findBrowser('chromium');
    return 'chromium';
  } catch {
    return 'firefox';
  }
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

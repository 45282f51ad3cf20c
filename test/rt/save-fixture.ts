/**
 * Saves what Request Tracker itself renders and answers for a ticket, for the tests of its description:
 *
 *   node test/rt/save-fixture.ts
 *
 * Everything is as an agent's session gets it, byte for byte; JSON is indented. The address is always http://127.0.0.1:8080, so that two runs differ little.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startRequestTracker } from './request-tracker.ts';
import { openSession } from './session.ts';

const folder = fileURLToPath(new URL('../helpdesks/fixtures/request-tracker/5.0/', import.meta.url));
const TICKETS =
  'tickets?query=id=1&fields=Subject,Status,Priority,Owner,Requestor&fields[Requestor]=EmailAddress,RealName&fields[Owner]=EmailAddress';
const HISTORY = 'ticket/1/history?fields=Type,Creator,Created&fields[Creator]=EmailAddress';

const tracker = await startRequestTracker(8080);
try {
  const id = await tracker.createTicket({
    subject: 'Invoice 2026-118 charged twice',
    requestors: ['Jan Novák <jan.novak@company.cz>', 'billing@company.cz'],
    content: 'Hello,\n\nwe were charged twice, see my mail to accounts@company.cz.\n\nJan',
  });
  await tracker.addMessage(id, 'correspond', 'We are looking into it.');
  const get = await openSession(tracker.url);
  await save('page.html', await get(`/Ticket/Display.html?id=${id}`));
  await save('home.html', await get('/'));
  await save('requests/tickets.json', indented(await get(`/REST/2.0/${TICKETS}`)));
  await save('requests/history.json', indented(await get(`/REST/2.0/${HISTORY}`)));
} finally {
  await tracker.close();
}

async function save(name: string, text: string): Promise<void> {
  await mkdir(`${folder}requests`, { recursive: true });
  await writeFile(folder + name, text);
  console.log(`${name}: ${text.length} characters`);
}

function indented(json: string): string {
  return `${JSON.stringify(JSON.parse(json), null, 2)}\n`;
}

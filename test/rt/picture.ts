/**
 * Takes the picture of Request Tracker with the customer's panels beside a ticket:
 *
 *   node test/rt/picture.ts docs/pictures/request-tracker.png [--browser firefox] [--dark]
 */
import { parseArgs } from 'node:util';
import { startAgent } from './agent.ts';
import { startCustomerService } from './customer-service.ts';
import { startRequestTracker } from './request-tracker.ts';

const CUSTOMER = 'Jan Novák <jan.novak@company.cz>';
const QUESTION = `Hello,

our order 4502 has been on its way since Monday. Can you tell us when it will be here?
We need it for the fair on Thursday.

Jan Novák
Company s.r.o., Brno`;
const ANSWER = `Hello Jan,

let me ask the carrier. You will hear from me today.

Alex`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string', default: 'chromium' }, dark: { type: 'boolean', default: false } },
});
const [file = 'request-tracker.png'] = positionals;

const tracker = await startRequestTracker();
const service = await startCustomerService();
try {
  await tracker.receiveMail({ from: CUSTOMER, subject: 'Order 4502', content: QUESTION });
  await tracker.addMessage(1, 'correspond', ANSWER);
  await takePicture();
} finally {
  await service.close();
  await tracker.close();
}

async function takePicture(): Promise<void> {
  const browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
  const colorScheme = values.dark ? 'dark' : 'light';
  const agent = await startAgent(browser, tracker, service, { colorScheme });
  try {
    const page = await agent.openTicket(1);
    await agent.untilReads(page, 'Business customer', '4502');
    /** Folded away, the metadata leaves room for the conversation. */
    await page.$eval('.summary.unset-fields-container .toggle', (toggle) => (toggle as HTMLElement).click());
    await page.waitForSelector('.messagebody');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await agent.driver.screenshot(page, file);
  } finally {
    await agent.driver.close();
  }
}

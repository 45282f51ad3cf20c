import { fillTemplate } from '../../test/browser/connector-form.ts';
import { click, notesAt } from '../../test/browser/hands.ts';
import { sendFrom } from '../../test/driver/send-from.ts';
import { waitUntil } from '../../test/driver/wait-until.ts';
import { CUSTOMER, INVOICES_TEMPLATE, saveInvoices } from './invoices.ts';
import { options, preview } from './options-shots.ts';
import type { Scene } from './scene.ts';
import type { Shot, Subject } from './shot.ts';

const ADDRESSES = [CUSTOMER, 'eleni@taverna-thalassa.example'];

export const TEMPLATE_SHOTS: Shot[] = [
  { name: 'template-editor', size: { width: 1280, height: 760 }, bring: editor },
  { name: 'template-comparison', size: { width: 1280, height: 900 }, bring: comparison },
];

/** A filter that there is not, marked. */
async function editor(scene: Scene): Promise<Subject> {
  await saveInvoices(scene);
  const page = await options(scene, '#connectors/invoices');
  await preview(page);
  await fillTemplate(page, INVOICES_TEMPLATE.replace('date:', 'dat:'));
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await waitUntil('the error', async () => (await notesAt(page, 'Liquid template')).includes('Line 4'));
  return { page };
}

async function comparison(scene: Scene): Promise<Subject> {
  const page = await options(scene, '#connectors/billing');
  await sendFrom(page, 'save-test-addresses', { connector: 'billing', addresses: ADDRESSES });
  await page.reload();
  await click(page, 'Side by side, light and dark');
  await waitUntil('every panel', async () => (await page.$$('.comparison iframe')).length === 4);
  await page.mouse.move(0, 0);
  return { page, part: await page.$$('.comparison li') };
}

import { labelled, panel, panelText, untilPanel, untilSidebar } from '../../test/browser/sidebar-words.ts';
import { secrets } from '../../test/desk/secrets.ts';
import { waitUntil } from '../../test/driver/wait-until.ts';
import { FIRST_TICKET } from '../demo-shots.ts';
import { type HelpdeskTab, hide, type Scene } from './scene.ts';
import type { Shot, Subject } from './shot.ts';

export const SIDEBAR_SHOTS: Shot[] = [
  { name: 'ticket', bring: firstTicket },
  { name: 'ticket-dark', dark: true, bring: firstTicket },
  { name: 'narrow', bring: narrow },
  { name: 'right-to-left', bring: rightToLeft },
  { name: 'blurred', bring: blurred },
  { name: 'keys', bring: keys },
  { name: 'reply', size: { width: 1280, height: 720 }, bring: reply },
  { name: 'several-addresses', bring: severalAddresses },
];

function firstTicket(scene: Scene): Promise<HelpdeskTab> {
  return scene.ticket(FIRST_TICKET, 'CRM', 'Business customer');
}

/** 240 px, as narrow as it goes. */
async function narrow(scene: Scene): Promise<Subject> {
  const { page, sidebar } = await firstTicket(scene);
  await hide(sidebar, 'Shipping', 'Warehouse');
  await sidebar.focus(labelled('Width of the sidebar'));
  await page.keyboard.press('Home');
  await waitUntil('the narrow sidebar', () => sidebar.evaluate(() => innerWidth === 240));
  await sidebar.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return { page, part: sidebar };
}

/** As in a browser whose own language runs from right to left. */
async function rightToLeft(scene: Scene): Promise<Subject> {
  const { page, sidebar } = await scene.ticket(1037, 'CRM', 'مريم حداد');
  await sidebar.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  return { page, part: [await sidebar.$('.top-bar'), await sidebar.$(panel('CRM'))] };
}

/** The line under the pointer is legible, the rest is not. */
async function blurred(scene: Scene): Promise<Subject> {
  const endpoint = scene.stage.endpoints.urls.crm;
  const asked = { dialect: 'disqua', secretHeader: 'X-API-Key', blur: true };
  await scene.connector({ id: 'revenue', name: 'Revenue', endpoint, ...asked }, secrets.crm);
  const { page, sidebar } = await scene.ticket(FIRST_TICKET, 'Revenue', 'Jan Novák');
  await hide(sidebar, 'CRM', 'Billing', 'Loyalty', 'Shipping', 'Warehouse');
  await sidebar.hover(`${panel('Revenue')} .fields dd`);
  return { page, part: [await sidebar.$(panel('Revenue'))] };
}

async function keys(scene: Scene): Promise<Subject> {
  const { page, sidebar } = await firstTicket(scene);
  await sidebar.focus('.shortcut-help button');
  await page.keyboard.press('?');
  await untilSidebar(sidebar, 'Go to the next panel.');
  return { page, part: [await sidebar.$('dialog[open]')] };
}

/** A snippet in the reply, once the button that put it there has its own words again. */
async function reply(scene: Scene): Promise<Subject> {
  const { page, sidebar } = await firstTicket(scene);
  const box = await page.waitForSelector('textarea[name=text]');
  await box?.evaluate((area) => {
    area.style.height = '130px';
  });
  await box?.type('Hello Jan,\n\n');
  await sidebar.click('.snippets button');
  await waitUntil('the snippet in the reply', async () =>
    (await box?.evaluate((area) => area.value))?.includes('12 kg a week'),
  );
  await untilPanel(sidebar, 'CRM', 'Inserted');
  await waitUntil(
    'the button’s own words',
    async () => !(await panelText(sidebar, 'CRM')).includes('Inserted'),
  );
  return { page };
}

/** The heuristic asks where it would have to choose between people. */
async function severalAddresses(scene: Scene): Promise<Subject> {
  const origin = await scene.unknownHelpdesk();
  const page = await scene.stage.driver.openPage(`${origin}/tickets/${FIRST_TICKET}`);
  const sidebar = await scene.stage.sidebar(page);
  await page.waitForSelector('.requester-email');
  await page.evaluate(() => {
    const copy = document.createElement('a');
    copy.href = 'mailto:petra.novakova@kavarna-morava.example';
    copy.textContent = 'petra.novakova@kavarna-morava.example';
    document.querySelector('.requester-email')?.after(' ', copy);
  });
  await untilSidebar(sidebar, 'Several addresses on this page');
  return { page, part: sidebar };
}

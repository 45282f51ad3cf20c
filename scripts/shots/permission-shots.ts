import { reads } from '../../test/browser/hands.ts';
import { FIRST_TICKET } from '../demo-shots.ts';
import { RETURNS } from './failure-shots.ts';
import { type Scene, underAnotherName } from './scene.ts';
import type { Shot, Subject } from './shot.ts';

export const PERMISSION_SHOTS: Shot[] = [
  { name: 'popup', size: 'its own', bring: popup },
  { name: 'grant', size: { width: 640, height: 400 }, bring: grant },
];

/** On a helpdesk that Deskside is not switched on for. */
async function popup({ stage }: Scene): Promise<Subject> {
  const { driver } = stage;
  await driver.openPopup(await driver.openPage(`${underAnotherName(stage)}/tickets/${FIRST_TICKET}`));
  const target = await driver.browser.waitForTarget((one) => one.url() === `${driver.baseUrl}popup.html`);
  const page = await target.asPage();
  await reads(page, 'Switch on for');
  return { page };
}

async function grant(scene: Scene): Promise<Subject> {
  await scene.connector(RETURNS);
  const page = await scene.stage.driver.extensionPage('grant.html#returns');
  await reads(page, 'Allow access');
  return { page };
}

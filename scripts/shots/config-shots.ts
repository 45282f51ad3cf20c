import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { reads } from '../../test/browser/hands.ts';
import { RETURNS } from './failure-shots.ts';
import { options } from './options-shots.ts';
import type { Scene } from './scene.ts';
import type { Shot, Subject } from './shot.ts';

export const CONFIG_SHOTS: Shot[] = [
  { name: 'import-review', size: { width: 820, height: 960 }, bring: review },
  { name: 'this-browser', size: { width: 820, height: 700 }, bring: thisBrowser },
];

/** What a colleague hands out: a connector that moves, one that sends the agent's login, and a second helpdesk. */
const TEAM = {
  version: 1,
  connectors: [
    { ...RETURNS, endpoint: 'https://parcels.harbour-finch.example/lookup', secretHeader: 'X-API-Key' },
    {
      id: 'depot',
      name: 'Depot',
      endpoint: 'https://depot.harbour-finch.example/stock',
      credentials: 'include',
    },
  ],
  helpdesks: [{ origin: 'https://harbour-finch.zendesk.com', helpdesk: 'zendesk' }],
};

async function review(scene: Scene): Promise<Subject> {
  await scene.connector(RETURNS);
  const page = await options(scene, '#config');
  await reads(page, 'Drop a config file here');
  await choose(page, 'returns-team.json', JSON.stringify(TEAM));
  await reads(page, 'Nothing is changed yet');
  return { page, part: [await page.$('.page-head'), await page.$('.connector-form')] };
}

async function thisBrowser(scene: Scene): Promise<Subject> {
  const page = await options(scene, '#browser');
  await reads(page, 'Built into this Deskside');
  const parts = await page.$$('.page-head, section.form-part');
  return { page, part: parts.slice(0, 3) };
}

/** As from the browser's own window for choosing files. */
async function choose(page: Page, name: string, text: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'deskside-shot-'));
  try {
    await writeFile(join(folder, name), text);
    const field = await page.$('input[type=file]');
    if (field === null) throw new Error('There is no field for files.');
    await field.uploadFile(join(folder, name));
    await reads(page, name);
  } finally {
    await rm(folder, { recursive: true });
  }
}

// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configSchema } from '../../lib/config/config.ts';
import { type Helpdesk, helpdeskSchema } from '../../lib/helpdesks/helpdesk.ts';
import { readPage } from '../helpdesks/read-page.ts';
import { codeBlock } from './code-blocks.ts';

const markdown = readFileSync(join(import.meta.dirname, '../../docs/add-a-helpdesk.md'), 'utf8');
const page = codeBlock(markdown, 'html');
const body = JSON.parse(codeBlock(markdown, 'json', '"requester"'));
const expected = JSON.parse(codeBlock(markdown, 'json', '"withoutSession"'));
const url = 'https://acme.harbourdesk.example/desk/tickets/812';

test('the description of the worked example reads its page and its answer as its fixture expects', async () => {
  const helpdesk = await example();
  expect(expected.url).toBe(url);
  expect(await read(helpdesk, url, page, body)).toEqual(expected.view);
  expect(await read(helpdesk, url, page, null)).toEqual(expected.withoutSession);
  for (const address of Object.values(expected.cases)) expect(page).toContain(address);
});

test('without the session the page is enough; a customer without an address is said to be one', async () => {
  const helpdesk = await example();
  expect(await read(helpdesk, url, page, null)).toMatchObject({
    ticket: { subject: 'Invoice sent twice', customer: { email: 'eva.novak@company.example' } },
  });
  const nameless = { ticket: { ...body.ticket, requester: { name: 'Caller', email: null } } };
  expect(await read(helpdesk, url, page, nameless)).toMatchObject({
    ticket: { customer: { state: 'none', name: 'Caller' } },
  });
  expect(await read(helpdesk, url.replace('812', 'new'), page, null)).toEqual({ state: 'new-ticket' });
});

test('the config of the example is one, and its helpdesk reads a page', async () => {
  const config = configSchema.parse(JSON.parse(codeBlock(markdown, 'json', '"ownHelpdesks"')));
  const [helpdesk] = config.ownHelpdesks;
  if (helpdesk === undefined) throw new Error('The config has no helpdesk.');
  expect(config.helpdesks[0]?.helpdesk).toBe(helpdesk.id);
  const at = 'https://desk.intranet.example/show?case=7';
  const known = '<div id="customer"><p class="mail">eva@company.example</p></div>';
  expect(await read(helpdesk, at, known, null)).toMatchObject({
    ticket: { id: '7', customer: { state: 'address' } },
  });
  const unknown = '<p class="sender">eva@company.example</p><p class="message">x@y.example</p>';
  expect(await read(helpdesk, at, unknown, null)).toMatchObject({
    ticket: { customer: { email: 'eva@company.example' } },
  });
});

async function example(): Promise<Helpdesk> {
  const script = stripTypeScriptTypes(codeBlock(markdown, 'ts'));
  const made = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`);
  return helpdeskSchema.parse(made.harbourdesk);
}

async function read(helpdesk: Helpdesk, url: string, html: string, body: unknown) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const path = '/desk/api/tickets/812.json';
  const answers = body === null ? [] : [{ path, status: 200, type: 'application/json', body }];
  return (await readPage(helpdesk, { url, document, answers })).view;
}

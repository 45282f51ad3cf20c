// @vitest-environment jsdom
import { expect } from 'vitest';
import { parseAddress } from '../../../lib/helpdesks/address.ts';
import type { Customer } from '../../../lib/helpdesks/ticket.ts';
import { describeDesk } from '../../helpdesks/describe-desk.ts';
import { readPage } from '../../helpdesks/read-page.ts';
import { attack } from '../attack.ts';

attack('37.1', async () => {
  const page = `
    <p class="assignee">petra@acme.example</p>
    <p class="cc">Cc: <b>ivo@company.cz</b></p>
    <blockquote class="message">From: <a href="mailto:quoted@evil.example">quoted@evil.example</a></blockquote>`;
  expect(await customerIn(`${page}<p class="customer">jan@company.cz</p>`)).toMatchObject({
    state: 'address',
    email: 'jan@company.cz',
  });
  const asked = await customerIn(
    `${page}<ul class="customer"><li>jan@kavarna.cz</li><li>eva@firma.cz</li></ul>`,
  );
  expect(asked).toMatchObject({
    state: 'candidates',
    emails: expect.arrayContaining(['jan@kavarna.cz', 'eva@firma.cz']),
  });
  expect(JSON.stringify(asked)).not.toMatch(/quoted|petra/);
});

attack('37.2', async () => expect(await customerIn('<p class="customer">Jan</p>')).toEqual(NOBODY));

attack('37.3', async () => {
  for (const malformed of [
    'jan@@company.cz',
    'jan@company..cz',
    '.jan@company.cz',
    'jan@company',
    'jan\u202e@company.cz',
  ]) {
    expect(parseAddress(malformed)).toBeNull();
    expect(await customerIn(`<p class="customer">${malformed}</p>`)).toEqual(NOBODY);
  }
});

attack('37.4', async () => {
  const long = `${'a'.repeat(310)}@company.cz`;
  expect(parseAddress(long)).toBeNull();
  expect(await customerIn(`<p class="customer"><a href="mailto:${long}">${long}</a></p>`)).toEqual(NOBODY);
});

attack('37.5', async () => {
  for (const hidden of [
    '<template><p class="customer">jan@company.cz</p></template>',
    '<p class="customer" hidden>jan@company.cz</p>',
    '<iframe class="customer" srcdoc="jan@company.cz"></iframe>',
    '<script type="application/json" class="customer">"jan@company.cz"</script>',
  ])
    expect(await customerIn(hidden)).toEqual(NOBODY);
});

const NOBODY = { state: 'candidates', emails: [] };

/** Whom the heuristic finds on a page that nobody described. */
async function customerIn(html: string): Promise<Customer | string> {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const desk = describeDesk({ fields: {}, generic: true });
  const { view } = await readPage(desk, { url: 'https://desk.example/t/1', document, answers: [] });
  return view.state === 'ticket' ? view.ticket.customer : view.state;
}

import { createServer } from 'node:http';
import { close, listen } from '../desk/listen.ts';

/** A helpdesk that Deskside does not know, in two generations: one whose classes are hashes, one made of components with open shadow roots. */
export interface OddDesk {
  ticketAt(generation: Generation, id: number): string;
  /** Whose ticket it is. */
  customerOf(id: number): string;
  close(): Promise<void>;
}

export type Generation = 'hashes' | 'components';

/** The one who is signed in; also who looks after the customers. */
export const OWN = 'petra@acme.example';

const FIRST = 7;
/** By the ticket's id, from `FIRST` on. Not everybody has a telephone, so the rows stand elsewhere. */
const CUSTOMERS: Customer[] = [
  { email: 'eva.mala@kavarna.example', phone: '+420 777 123 456' },
  { email: 'taro@minato.example' },
  { email: 'lena.fischer@tidewater.example', label: 'Schreiben an' },
];

/** Serves it on a free port of this machine. */
export async function startOddDesk(): Promise<OddDesk> {
  const server = createServer(({ url = '/' }, response) => {
    const [, generation, id] = /^\/(hashes|components)\/tickets\/(\d+)$/.exec(url) ?? [];
    const customer = CUSTOMERS[Number(id) - FIRST];
    response.writeHead(customer === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(customer === undefined ? '' : page(rowsOf(customer), generation as Generation));
  });
  const port = await listen(server, 0);
  return {
    ticketAt: (generation, id) => `http://127.0.0.1:${port}/${generation}/tickets/${id}`,
    customerOf: (id) => CUSTOMERS[id - FIRST]?.email ?? '',
    close: () => close(server),
  };
}

type Row = [label: string, value: string];

interface Customer {
  email: string;
  phone?: string;
  /** What the page calls the address, where that is another word than on other tickets. */
  label?: string;
}

function rowsOf({ email, phone, label = 'E-mail' }: Customer): Row[] {
  const telephone: Row[] = phone === undefined ? [] : [['Phone', phone]];
  return [['Plan', 'Pro'], ...telephone, [label, email], ['Account manager', OWN]];
}

function page(rows: Row[], generation: Generation): string {
  return `<!doctype html><html lang="en"><head><title>A ticket</title></head><body style="margin: 20px; width: 500px">
    <header><button class="user-menu">${OWN}</button></header>
    <main><h1>Late</h1><div class="message">Write to <a href="mailto:boss@signature.example">my boss</a>.</div></main>
    ${generation === 'hashes' ? hashes(rows) : components(rows)}</body></html>`;
}

function hashes(rows: Row[]): string {
  const cells = rows.map(
    ([label, value]) => `<p class="x9f2a"><b class="k1">${label}</b> <i class="k2">${value}</i></p>`,
  );
  return `<aside class="css-1a2b3c">${cells.join('')}</aside>`;
}

function components(rows: Row[]): string {
  return `<record-panel></record-panel><script>
    const panel = document.querySelector('record-panel').attachShadow({ mode: 'open' });
    for (const [label, value] of ${JSON.stringify(rows)}) {
      const field = panel.appendChild(document.createElement('record-field'));
      field.dataset.field = label.toLowerCase().replace(' ', '-');
      field.attachShadow({ mode: 'open' }).innerHTML = '<p>' + label + ' <i>' + value + '</i></p>';
    }</script>`;
}

import type { WithInPage } from './in-page.ts';

export interface Contender {
  id: number;
  email: string;
  /** The endpoint's origin. */
  url: string;
}

/**
 * Runs in the desk's page without Deskside: the floor. The page itself asks, as soon as it knows whom about, and writes what comes into itself. Gives milliseconds from that
 * moment to the painted panel.
 */
export async function bareFetch({ url, ...ticket }: Contender): Promise<number> {
  const { bench } = globalThis as unknown as WithInPage;
  document.querySelector('#bench')?.remove();
  const place = document.createElement('div');
  place.id = 'bench';
  place.style.cssText = 'position:fixed;inset:0 0 0 auto;width:320px;background:white';
  document.body.append(place);
  const { known } = await bench.openTicket(ticket);
  const response = await fetch(`${url}/crm`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: ticket.email, ticket_id: String(ticket.id) }),
  });
  const record = await response.json();
  const rows = Object.entries(record.fields).map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`);
  place.innerHTML = `<h1>${record.name}</h1><p>${record.badge}</p><dl>${rows.join('')}</dl>`;
  return (await bench.presented()) - known;
}

/**
 * Runs there too: a marketplace's iframe app (`iframe-app.ts`), loaded with the ticket. Gives milliseconds from the moment at which the page knows the customer to the painted
 * app, plus the message that says so.
 */
export async function iframeApp({ url, ...ticket }: Contender): Promise<number> {
  const { bench } = globalThis as unknown as WithInPage;
  document.querySelector('#bench')?.remove();
  const { known } = await bench.openTicket(ticket);
  const frame = document.createElement('iframe');
  frame.id = 'bench';
  frame.style.cssText = 'position:fixed;inset:0 0 0 auto;width:320px;height:600px;background:white';
  frame.src = `${url}/app.html`;
  const painted = new Promise<number>((resolve) => {
    addEventListener('message', function hear({ data, source }) {
      if (source !== frame.contentWindow) return;
      if (data.kind === 'ready')
        frame.contentWindow?.postMessage({ kind: 'ticket', email: ticket.email, ticket: ticket.id }, url);
      if (data.kind !== 'painted') return;
      removeEventListener('message', hear);
      resolve(performance.now());
    });
  });
  document.body.append(frame);
  return (await painted) - known;
}

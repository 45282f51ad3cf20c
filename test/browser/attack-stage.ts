import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deskConfig } from '../desk/config.ts';
import type { Desk } from '../desk/desk.ts';
import type { Canary } from '../faults/canary-server.ts';
import type { PictureServer } from '../panel/picture-server.ts';
import { FAILING, HEIGHTS, HOSTILE, KEPT_LINKS, LINKS } from './template-attacks.ts';

export interface Answers {
  url: string;
  close(): Promise<void>;
}

/** What the hostile templates and answers play with. */
export interface Servers {
  canary: Canary;
  pictures: PictureServer;
  desk: Desk;
  endpoint: Answers;
}

/** The demo desk with one connector for each attack, and harmless ones around them. */
export function attackConfig({ canary, pictures, desk, endpoint }: Servers): unknown {
  const fill = (text: string) => filled(text, canary);
  const described = deskConfig({ desk: desk.url, endpoints: endpoint.url });
  const connector = (name: string, template: string, rest: object = {}) => ({
    id: name.toLowerCase().replace(/[^a-z]+/g, '-'),
    name,
    endpoint: `${endpoint.url}/${template.includes('data.list') ? 'long' : 'answer'}`,
    timeoutSeconds: 10,
    template,
    ...rest,
  });
  const image = (src: string, alt: string) => `<img src="${src}" alt="${alt}">`;
  const shown = [
    image(`${pictures.url}/png`, 'Ana'),
    image(fill('CANARY/elsewhere.png'), 'elsewhere'),
    image(`${pictures.url}/redirect`, 'redirected'),
    image(`${pictures.url}/svg`, 'drawn'),
    image(`//127.0.0.1:${canary.port}/slash.png`, 'slash'),
  ];
  return {
    ...described,
    connectors: [
      connector('First', '<p>Ana is well</p>'),
      ...Object.entries(FAILING).map(([name, { template }]) => connector(name, fill(template))),
      connector('Last', '<p>Ana is well</p>'),
      ...Object.entries(HOSTILE).map(([name, { html }]) => connector(name, `<p>${name}</p>${fill(html)}`)),
      ...Object.keys(HOSTILE).map((name) => connector(`${name} answered`, `{{ data.hostile["${name}"] }}`)),
      connector('hostile hrefs', LINKS.map(({ href }) => `<a href="${fill(href)}">x</a>`).join('')),
      ...Object.entries(HEIGHTS).map(([name, { html }]) => connector(name, html)),
      connector(
        'kept links',
        KEPT_LINKS.map(({ href, target }) => `<a href="${href}" target="${target}">x</a>`).join(''),
      ),
      connector('liquid answered', '{{ data.liquid }}'),
      connector('honest link', `<a href="${fill('CANARY/honest')}">Open the CRM</a>`),
      connector('details', '<details><summary>x</summary><div style="height: 80px">y</div></details>'),
      connector('late picture', `<p>x</p><img src="${pictures.url}/png?late" style="width: 200px">`, {
        imageHosts: [pictures.url],
      }),
      connector('long text', `<p>${'Two bags were short in the delivery of Tuesday. '.repeat(30)}</p>`),
      connector('pictures', shown.join(''), { imageHosts: [pictures.url] }),
      { id: 'badge', name: 'badge', endpoint: `${endpoint.url}/badge` },
    ],
  };
}

/** `CANARY` is where nobody may go; by HTTPS, so that the cleaning has to look at more than the scheme. */
export function filled(text: string, canary: Canary): string {
  return text
    .replaceAll('CANARY', `https://127.0.0.1:${canary.port}`)
    .replaceAll('PORT', String(canary.port));
}

/** Answers every lookup with the same: hostile texts and a long list, or a badge with too much of everything. */
export async function startAnswers(canary: Canary): Promise<Answers> {
  const badge = {
    found: true,
    name: 'x'.repeat(10_000),
    badge: 'VIP '.repeat(3000),
    badge_color: 'red;background:url(//evil.example)',
    fields: Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`field ${n}`, 'y'.repeat(100)])),
  };
  const server = createServer((request, response) => {
    const hostile = Object.fromEntries(
      Object.entries(HOSTILE).map(([name, { html }]) => [name, filled(html, canary)]),
    );
    const long = {
      list: Array(40_000).fill(0),
      text: '<'.repeat(200_000),
      mixed: [3, 'b', null, true, { a: 1 }],
    };
    const liquid = '{{ data.name }}{% for i in (1..9) %}x{% endfor %}';
    const answer =
      request.url === '/badge'
        ? badge
        : { name: 'Ana', hostile, liquid, ...(request.url === '/long' ? long : {}) };
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

import type { Frame, Page } from 'puppeteer-core';

/** A colour for each ticket, that both the page and the sidebar show in a corner while they show that ticket. */
export type Colours = Record<string, string>;

/** Whose colour one frame of the screen showed where; `null` where none. */
export interface Seen {
  page: string | null;
  sidebar: string | null;
}

const SIZE = { width: 680, height: 450 };

/** Gives the page and the sidebar a mark of the ticket's colour, by what they render anyway: the ticket's id here, the panel's title there. */
export async function markTickets(page: Page, sidebar: Frame, colours: Colours): Promise<void> {
  const rules = (selector: (id: string) => string, side: string) =>
    Object.entries(colours)
      .map(
        ([id, colour]) =>
          `${selector(id)}::after { content: ''; position: fixed; ${side}: 0; bottom: 0; width: 80px; height: 80px; background: ${colour}; z-index: 9 }`,
      )
      .join('\n');
  await page.evaluate(
    addStyle,
    rules((id) => `body:has([data-ticket-id="${id}"])`, 'left'),
  );
  await sidebar.evaluate(
    addStyle,
    rules((id) => `main:has(.ticket-title[title^="#${id}"]):has(.customer-address)`, 'right'),
  );
}

/** Films the tab from now on. Gives what ends that and tells what was to be seen, frame by frame. Chromium only. */
export async function filmScreen(page: Page): Promise<(colours: Colours) => Promise<Seen[]>> {
  const session = await page.createCDPSession();
  const pictures: string[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    pictures.push(data);
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  const size = { maxWidth: SIZE.width, maxHeight: SIZE.height };
  await session.send('Page.startScreencast', { format: 'jpeg', everyNthFrame: 1, ...size });
  return async (colours) => {
    await session.send('Page.stopScreencast');
    await session.detach();
    return look(page, pictures, colours);
  };
}

/** A tab of its own decodes the pictures, some at a time. */
async function look(page: Page, pictures: string[], colours: Colours): Promise<Seen[]> {
  const projector = await page.browser().newPage();
  const seen: Seen[] = [];
  for (let at = 0; at < pictures.length; at += 50)
    seen.push(...(await projector.evaluate(coloursIn, pictures.slice(at, at + 50), colours)));
  await projector.close();
  return seen;
}

/** Runs in the page. The desk's policy allows no style element. */
function addStyle(rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
}

/** Runs in the projector: whose colour stands in the bottom corners of each picture. */
function coloursIn(pictures: string[], colours: Record<string, string>): Promise<Seen[]> {
  const wanted = Object.entries(colours).map(([id, colour]) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    return { id, r, g, b };
  });
  const nearest = ([r = 0, g = 0, b = 0]: Uint8ClampedArray) =>
    wanted.find((one) => Math.abs(one.r - r) + Math.abs(one.g - g) + Math.abs(one.b - b) < 120)?.id ?? null;
  return Promise.all(
    pictures.map(async (picture) => {
      const response = await fetch(`data:image/jpeg;base64,${picture}`);
      const bitmap = await createImageBitmap(await response.blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      canvas?.drawImage(bitmap, 0, 0);
      const colourAt = (x: number) =>
        canvas === null ? null : nearest(canvas.getImageData(x, bitmap.height - 10, 1, 1).data);
      return { page: colourAt(10), sidebar: colourAt(bitmap.width - 10) };
    }),
  );
}

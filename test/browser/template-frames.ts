import type { Frame } from 'puppeteer-core';

/** Whether a template's frame shows something. */
export function isFilled(sidebar: Frame, name: string): Promise<boolean> {
  return sidebar.evaluate((title) => {
    const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
    return (frame?.contentDocument?.body?.textContent ?? '').trim() !== '';
  }, name);
}

/** The height of a panel's frame once it is the same for ten frames of the screen. */
export function steadyHeight(sidebar: Frame, name: string): Promise<number | undefined> {
  return sidebar.evaluate(async (title) => {
    const frame = document.querySelector(`iframe[title="${title}"]`);
    if (frame === null) return undefined;
    const before = frame.getBoundingClientRect().height;
    for (let count = 0; count < 10; count += 1) await new Promise(requestAnimationFrame);
    const after = frame.getBoundingClientRect().height;
    return after === before ? after : undefined;
  }, name);
}

/** Runs in the sidebar, like all that follow. */
export function forbiddenIn(title: string): string[] {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
  const body = frame?.contentDocument?.body;
  const names =
    'script,iframe,object,embed,form,input,button,link,meta,base,svg,math,template,video,audio,source,picture,dialog,map,area,[id],[name],[onerror],[onload],[src],[srcset],[href],[background],[ping]';
  return [...(body?.querySelectorAll(names) ?? [])].map((element) => element.outerHTML);
}

export function hrefsIn(title: string): string[] {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
  return [...(frame?.contentDocument?.querySelectorAll('[href]') ?? [])].map((link) => link.outerHTML);
}

/** Where each link leads, in which tab, and what that is told. */
export function linksIn(title: string): string[][] {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
  const links = [...(frame?.contentDocument?.querySelectorAll('a') ?? [])];
  return links.map(({ href, target, rel }) => [href, target, rel]);
}

/** Whether a panel's own button lies under its frame, or under anything else. */
export function isCovered(title: string): boolean {
  const button = document.querySelector(`[aria-label="Refresh ${title}"]`);
  button?.scrollIntoView({ block: 'center' });
  const box = button?.getBoundingClientRect() ?? new DOMRect();
  const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  scrollTo(0, 0);
  return there?.closest('button') !== button;
}

export function focusInput(title: string): void {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
  const input = frame?.contentDocument?.querySelector('input');
  if (input === null || input === undefined) throw new Error('There is no input.');
  input.focus();
}

export function focusLink(title: string): void {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
  frame?.contentDocument?.querySelector('a')?.focus();
}

export function hasPicture(title: string): boolean {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
  const image = frame?.contentDocument?.querySelector<HTMLImageElement>('img[src]');
  return image?.complete === true && image.naturalWidth === 1;
}

export function picturesIn(title: string): string[] {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
  const images = [...(frame?.contentDocument?.querySelectorAll('img') ?? [])];
  return images.map((image) => `${image.alt} ${image.getAttribute('src') ?? ''}`);
}

export async function toggleOften(title: string): Promise<void> {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
  const details = frame?.contentDocument?.querySelector('details');
  if (details === null || details === undefined) throw new Error('There are no details.');
  for (let count = 0; count < 1001; count += 1) {
    details.open = !details.open;
    if (count % 100 === 0) await new Promise(requestAnimationFrame);
  }
}

/**
 * Has the frame load a document with the policy that every panel has and this HTML for its body; then, for our own code puts the output back into that, writes the same over
 * it in the way that our code does. Each way may let something through that the other does not.
 */
export async function putRaw(title: string, html: string): Promise<void> {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
  if (frame === null) throw new Error('There is no such frame.');
  const [head = ''] = frame.srcdoc.split('<body');
  if (!head.includes('Content-Security-Policy')) throw new Error('The document has no policy.');
  const former = frame.contentDocument;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = `${head}<body><i class="parsed"></i>${html}</body></html>`;
  await loaded;
  const next = frame.contentDocument;
  if (next === null || next === former) throw new Error('The document was not loaded.');
  if (next.querySelector('.parsed') !== null) throw new Error('The output did not come back.');
  next.body.innerHTML = `<i class="raw"></i>${html}`;
}

export function isRaw(title: string): boolean {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
  const shown = frame?.contentDocument;
  return shown?.readyState === 'complete' && shown.querySelector('.raw') !== null;
}

/** Every way of using a link or a form that a page can play; a real click goes the same way. */
export function clickEverything(title: string): void {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
  const shown = frame?.contentDocument;
  for (const element of shown?.querySelectorAll('a, area, button') ?? [])
    for (const type of ['click', 'auxclick'])
      for (const modifier of [{}, { ctrlKey: true }, { shiftKey: true }])
        element.dispatchEvent(
          new MouseEvent(type, {
            bubbles: true,
            cancelable: true,
            button: type === 'click' ? 0 : 1,
            ...modifier,
          }),
        );
  for (const form of shown?.querySelectorAll('form') ?? []) form.requestSubmit();
}

export function whereIs(title: string): string | undefined {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
  return frame?.contentDocument?.URL;
}

/** The middle of the first link, from the frame's corner. */
export function linkPlace(title: string): { x: number; y: number } {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
  const box = frame?.contentDocument?.querySelector('a[href]')?.getBoundingClientRect();
  if (box === undefined) throw new Error('There is no link.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** How much higher the frame is than what it shows; below 0, it scrolls. Changes of a pixel are none. */
export function gapBelow(title: string): number {
  const frame = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
  const content = frame?.contentDocument?.body.getBoundingClientRect().height ?? Number.NaN;
  const gap = (frame?.getBoundingClientRect().height ?? Number.NaN) - Math.ceil(content);
  return Math.abs(gap) < 2 ? 0 : gap;
}

/** The sidebar's width once it is another, and drawn. */
export async function nextWidth(former: number): Promise<number | undefined> {
  await new Promise(requestAnimationFrame);
  return innerWidth === former ? undefined : innerWidth;
}

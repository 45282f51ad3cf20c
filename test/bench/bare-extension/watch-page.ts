import type { WithBareApi } from './messages.ts';

/** The content script: puts the extension's frame where Deskside's stands, and says each customer's address in the turn in which the page has it. */
export function watchPage(): void {
  const { runtime } = (globalThis as unknown as WithBareApi).chrome;
  let frameId: number | null = null;
  let told: string | null = null;
  runtime.onMessage.addListener((message) => {
    if (message.kind === 'frame') frameId = message.frameId;
  });

  const look = () => {
    const address = document.querySelector('.details a.requester-email[href^="mailto:"]');
    const email = address?.getAttribute('href')?.slice('mailto:'.length);
    if (email === undefined || email === told || frameId === null) return;
    told = email;
    void runtime.sendMessage({ kind: 'customer', email, frameId });
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });

  const frame = document.createElement('iframe');
  /** By this name the measures find Deskside's frame, and so this one. */
  frame.dataset['deskside'] = 'sidebar';
  frame.src = runtime.getURL('sidebar.html');
  frame.style.cssText =
    'all:initial;position:fixed;top:0;bottom:0;right:0;display:block;width:clamp(240px, 30vw, 340px);height:100%;border:0;background:Canvas;z-index:2147483647';
  document.documentElement.append(frame);
}

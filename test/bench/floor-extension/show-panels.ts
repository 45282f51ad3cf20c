import type { WithBareApi } from '../bare-extension/messages.ts';

/** What Deskside's sidebar showed of one customer: each panel's HTML by connector, and of a template what its frame's body has. */
export interface PanelTexts {
  /** The customer's name in them. */
  name: string;
  panels: Record<string, string>;
}

/** The frame: blanks itself when the page leaves a ticket, and writes the next customer's panels, the same elements as Deskside's, with `innerHTML`. */
export function showPanels({ name, panels }: PanelTexts): void {
  const { runtime } = (globalThis as unknown as WithBareApi).chrome;
  const root = document.documentElement;

  const presented = (say: () => void) => {
    const dot = document.createElement('i');
    dot.setAttribute('elementtiming', 'dot');
    dot.className = 'presented-dot';
    dot.textContent = '.';
    const observer = new PerformanceObserver((list) => {
      if (!list.getEntries().some((entry) => 'element' in entry && entry.element === dot)) return;
      observer.disconnect();
      say();
    });
    observer.observe({ type: 'element' });
    root.querySelector('.presented-dot')?.remove();
    root.append(dot);
  };
  addEventListener('message', ({ data, source, ports: [port] }) => {
    if (source !== parent || data !== 'left') return;
    root.setAttribute('data-left', '');
    presented(() => port?.postMessage('blank'));
  });

  runtime.onMessage.addListener((message) => {
    if (message.kind !== 'answers') return;
    root.removeAttribute('data-left');
    for (const { connector, record } of message.answers) {
      const customer = 'customer' in record ? (record.customer as typeof record) : record;
      const html = (panels[connector] ?? '').replaceAll(name, customer.name);
      const panel = document.querySelector(`section[data-connector="${connector}"]`);
      const frame = panel?.querySelector('iframe');
      const body = frame?.contentDocument?.body;
      if (frame && body) {
        body.innerHTML = html;
        frame.style.blockSize = `${body.getBoundingClientRect().height}px`;
      } else if (panel) panel.innerHTML = html;
    }
  });
  void runtime.sendMessage({ kind: 'hello' });
}

import './jsdom-gaps.ts';
import { act, cleanup, render } from '@testing-library/preact';
import { afterEach } from 'vitest';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import type { SidebarLayout } from '../../lib/panel/layout.ts';
import { renderTemplate } from '../../lib/panel/liquid-engine.ts';
import type { TemplateRenderer } from '../../lib/panel/render-template.ts';
import type { Shown } from '../../lib/shown.ts';
import { playedPort } from './played-port.ts';

afterEach(cleanup);

const renderHere: TemplateRenderer['render'] = async (template, variables) =>
  renderTemplate({
    kind: 'render',
    template,
    variables,
    setting: { locale: 'en', timeZone: 'UTC', now: Date.now() },
  });

/** Opens the sidebar over a port that the test plays, with templates rendered in this thread. */
export function open(shown?: Shown, layout?: Partial<SidebarLayout>, zoom = 1) {
  const played = playedPort(layout, zoom);
  render(<Sidebar port={played.port} render={renderHere} />);
  const show = (next: Shown) => act(() => played.show(next));
  if (shown !== undefined) show(shown);
  const layOut = (next: Partial<SidebarLayout>) => act(() => played.layOut(next));
  return { ...played, show, layOut };
}

/** An answer is heard in a task and shown in the next one, and what is shown may ask for another. */
const TASKS = 5;

/** Resolves once what an action sets off has been heard and painted. */
export function settled(action: () => unknown): Promise<void> {
  return act(async () => {
    action();
    for (let task = 0; task < TASKS; task += 1) await new Promise((resolve) => setTimeout(resolve));
  });
}

export function text(element: Element): string {
  return element.textContent;
}

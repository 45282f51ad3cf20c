import './jsdom-gaps.ts';
import { act, cleanup, render } from '@testing-library/preact';
import { afterEach } from 'vitest';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import type { Shown } from '../../lib/messages.ts';
import { renderTemplate } from '../../lib/panel/liquid-engine.ts';
import type { TemplateRenderer } from '../../lib/panel/render-template.ts';
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
export function open(shown?: Shown) {
  const played = playedPort();
  render(<Sidebar port={played.port} render={renderHere} />);
  const show = (next: Shown) => act(() => played.show(next));
  if (shown !== undefined) show(shown);
  return { ...played, show };
}

/** Resolves once what an action sets off has been heard and painted. */
export function settled(action: () => unknown): Promise<void> {
  return act(async () => {
    action();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

export function text(element: Element): string {
  return element.textContent;
}

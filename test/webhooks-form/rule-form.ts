import { fireEvent, screen } from '@testing-library/preact';
import type { FakePort } from '../options/fake-port.ts';
import { fieldAt, sentMessage, typeInto } from '../options/page.tsx';

/** What labels are looked for in. */
export const FORM = 'Webhook rule';

/** Ticks a kind of event, or unticks it. */
export function tick(label: string): void {
  fireEvent.click(screen.getByRole('checkbox', { name: label }));
}

export function typeAt(path: string, text: string): void {
  typeInto(fieldAt(path), text);
}

/** The rule that was saved last. */
export async function savedRule(port: FakePort) {
  return (await sentMessage(port, 'save-rule')).request;
}

import { fireEvent, screen, waitFor } from '@testing-library/preact';
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

/** Waits until the form has what it is given, as a person does before pressing a button. */
export async function settled(path: string, text: string): Promise<void> {
  await waitFor(() => {
    if (fieldAt(path).value !== text) throw new Error(`${path} is not ${text} yet`);
  });
}

/** The rule that was saved last. */
export async function savedRule(port: FakePort) {
  return (await sentMessage(port, 'save-rule')).request;
}

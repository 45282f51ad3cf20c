import { act, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, vi } from 'vitest';
import type { DeliveryReport } from '../../lib/webhooks/reports.ts';
import { type FakePort, fakePort } from './fake-port.ts';
import { openOptions, withPage } from './page.tsx';
import { NOTE, TELEGRAM } from './sample-deliveries.ts';

/** The config of the log's tests. */
export const RULES = { rules: [TELEGRAM, NOTE] };

/** Each test starts on an empty page, with a clock that goes on by itself and can be put forward. */
export function withLog(): void {
  withPage();
  beforeEach(
    () =>
      void vi.useFakeTimers({
        toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
        shouldAdvanceTime: true,
      }),
  );
  afterEach(() => void vi.useRealTimers());
}

/** The log of a background that keeps these. */
export async function openLog(deliveries: DeliveryReport[], hash = '#deliveries'): Promise<FakePort> {
  const port = fakePort({ config: RULES, deliveries });
  await openOptions(port, hash);
  return port;
}

/** The rows as they stand, by what they say. */
export function rows(): string[] {
  return [...document.querySelectorAll('.delivery')].map((row) => row.textContent);
}

/** Opens the row that says this, and waits for what is in it. */
export async function openRow(words: string) {
  await waitFor(() => row(words));
  const details = row(words).querySelector('details');
  if (details === null) throw new Error('A row has no details');
  act(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  await within(details).findByText('webhook-id');
  return within(details);
}

function row(words: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('.delivery')].find((each) =>
    each.textContent.includes(words),
  );
  if (found === undefined) throw new Error(`No row says ${words}`);
  return found;
}

/** The next look at the log. */
export async function look(): Promise<void> {
  await act(async () => void (await vi.advanceTimersByTimeAsync(3100)));
}

/** Another page of the options. */
export async function go(hash: string): Promise<void> {
  await act(async () => {
    location.hash = hash;
    await vi.advanceTimersByTimeAsync(10);
  });
}

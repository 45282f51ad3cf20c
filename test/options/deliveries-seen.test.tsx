// @vitest-environment jsdom
import { waitFor } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import type { FakePort } from './fake-port.ts';
import { go, look, openLog, rows, withLog } from './open-log.ts';
import { failed, NOTE, TELEGRAM, waiting } from './sample-deliveries.ts';

withLog();

/** What the background was told that somebody has looked at. */
function looked(port: FakePort) {
  return port.sent.flatMap((message) => (message.name === 'failures-seen' ? [message.request.looked] : []));
}

const OF_NOTE = { rule: NOTE.id, ruleName: NOTE.name };

describe('a look at the log', () => {
  test('tells the background which failures were shown, again when more has failed', async () => {
    const kept = [failed('one'), waiting('w')];
    const port = await openLog(kept);
    await waitFor(() => expect(looked(port)).toEqual([{ ids: ['one'] }]));
    await look();
    await look();
    expect(looked(port)).toHaveLength(1);
    kept.push(failed('two', { at: Date.now() }));
    await look();
    expect(looked(port).at(-1)).toEqual({ ids: ['two', 'one'] });
  });

  test('of one rule’s failures is a look at that rule’s alone', async () => {
    const port = await openLog([failed('t'), failed('n', OF_NOTE)], `#deliveries/${NOTE.id}/failed`);
    await waitFor(() => expect(rows()).toHaveLength(1));
    await waitFor(() => expect(looked(port)).toEqual([{ rule: NOTE.id }]));
    await go('#deliveries//failed');
    await waitFor(() => expect(rows()).toHaveLength(2));
    await waitFor(() => expect(looked(port).at(-1)).toEqual({ rule: null }));
  });

  test('of one rule’s deliveries is one at what stands there', async () => {
    const port = await openLog([failed('t'), failed('n', OF_NOTE)], `#deliveries/${TELEGRAM.id}/`);
    await waitFor(() => expect(looked(port)).toEqual([{ ids: ['t'] }]));
  });

  test('is none at what failed while something else is shown', async () => {
    const port = await openLog([failed('f'), waiting('w')], '#deliveries//waiting');
    await waitFor(() => expect(rows()).toHaveLength(1));
    await look();
    expect(looked(port)).toEqual([]);
  });

  test('is none while nobody sees the page', async () => {
    const visible = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    const port = await openLog([failed('f')]);
    await look();
    visible.mockRestore();
    expect(looked(port)).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { startRequestTracker } from './request-tracker.ts';

test('starts without a ticket, and is gone once it is closed', async () => {
  const tracker = await startRequestTracker();
  try {
    const ticket = { subject: 'First', requestors: ['a@b.example'], content: 'x' };
    expect(await tracker.createTicket(ticket)).toBe(1);
  } finally {
    await tracker.close();
  }
  await expect(fetch(tracker.url)).rejects.toThrow();
});

import type { AttemptOutcome } from './delivery.ts';

/** Whether the endpoint has it: 2xx, and 3xx, which browsers hide. */
export function isDelivered(outcome: AttemptOutcome): boolean {
  if (outcome.kind === 'redirect') return true;
  return outcome.kind === 'response' && outcome.http >= 200 && outcome.http < 400;
}

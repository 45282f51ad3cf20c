import type { FakeWorld } from '../options/fake-background.ts';
import type { FakeBrowser } from '../options/fake-port.ts';
import { manyDeliveries, NOTE, sampleDeliveries, TELEGRAM } from '../options/sample-deliveries.ts';

const RULES = [TELEGRAM, NOTE];

/** Worlds with webhook rules. Their deliveries are made anew each time they are asked for: ages and countdowns are those of now. */
export const DELIVERY_WORLDS: Record<string, FakeWorld & FakeBrowser> = {
  sending: {
    config: { rules: RULES },
    get deliveries() {
      return sampleDeliveries();
    },
  },
  'sends much': {
    config: { rules: RULES },
    get deliveries() {
      return manyDeliveries(10_000);
    },
  },
  'sends nothing yet': { config: { rules: RULES } },
  /** An organisation that shows no requests and responses. */
  'sends unseen': {
    config: {
      organisation: 'ACME Support',
      adminContact: 'it@acme.example',
      allow: { connectors: true, rules: true, helpdesks: true, export: true, preview: false },
      rules: RULES,
    },
    get deliveries() {
      return sampleDeliveries().map((row) => ({
        ...row,
        request: null,
        attempts: row.attempts.map(({ outcome, ...attempt }) => ({
          ...attempt,
          outcome: outcome.kind === 'response' ? { ...outcome, text: '' } : outcome,
        })),
      }));
    },
  },
};

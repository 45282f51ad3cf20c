import type { DeliveryState } from '../../lib/webhooks/delivery.ts';

/** Which deliveries are shown; `null` and an empty text: all. */
export interface DeliveryFilter {
  state: DeliveryState['is'] | null;
  rule: string | null;
  /** What somebody searches for. */
  text: string;
}

import type { JsonObject } from '../../lib/lookup/answer.ts';
import { CUSTOMER_CARD } from './ready-made/customer-card.ts';
import { ORDERS_TABLE } from './ready-made/orders-table.ts';
import { SUBSCRIPTION } from './ready-made/subscription.ts';
import { TIMELINE } from './ready-made/timeline.ts';

/** A template to start from, with an answer that it is written for. */
export interface ReadyMade {
  id: string;
  name: string;
  about: string;
  template: string;
  /** What the endpoint answers for it. */
  data: JsonObject;
}

export const READY_MADE: ReadyMade[] = [CUSTOMER_CARD, ORDERS_TABLE, SUBSCRIPTION, TIMELINE];

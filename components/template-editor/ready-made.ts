import type { JsonObject } from '../../lib/lookup/answer.ts';
import { customerCard } from './ready-made/customer-card.ts';
import { ordersTable } from './ready-made/orders-table.ts';
import { subscription } from './ready-made/subscription.ts';
import { timeline } from './ready-made/timeline.ts';

/** A template to start from, with an answer that it is written for. */
export interface ReadyMade {
  id: string;
  name: string;
  about: string;
  template: string;
  /** What the endpoint answers for it. */
  data: JsonObject;
}

/** All of them, their own words in the browser's language. */
export function readyMade(): ReadyMade[] {
  return [customerCard(), ordersTable(), subscription(), timeline()];
}

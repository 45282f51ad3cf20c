import type { Answer } from '../lookup/answer.ts';
import { type Badge, readBadge } from '../lookup/badge.ts';

/** What of a badge is not as it was: the former text, empty where there was none. */
export interface Changes {
  label?: string;
  /** By field name. */
  fields: ReadonlyMap<string, string>;
}

const NO_CHANGES: Changes = { fields: new Map() };

/** Compares a badge with the answer that stood there before; nothing has changed where that found nobody, or was about another customer. */
export function changesSince(former: Answer | null, badge: Badge): Changes {
  if (former?.status !== 'found') return NO_CHANGES;
  const { badge: before } = readBadge(former.data);
  if (before.customerId !== badge.customerId) return NO_CHANGES;
  const texts = new Map(before.fields.map(({ name, value }) => [name, value]));
  const changed = badge.fields.filter(({ name, value }) => texts.get(name) !== value);
  return {
    ...(before.label === badge.label ? {} : { label: before.label ?? '' }),
    fields: new Map(changed.map(({ name }) => [name, texts.get(name) ?? ''])),
  };
}

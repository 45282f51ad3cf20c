import type { SessionArea } from '../../lib/lookup/session-answers.ts';

/** A `storage.session` of one test: values are copied, as browsers copy them. */
export function sessionArea(): SessionArea & { items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    async get(keys) {
      const wanted = [...items].filter(([key]) => keys === null || keys.includes(key));
      return Object.fromEntries(wanted.map(([key, value]) => [key, JSON.parse(value)]));
    },
    async set(changes) {
      for (const [key, value] of Object.entries(changes)) items.set(key, JSON.stringify(value));
    },
    async remove(keys) {
      for (const key of keys) items.delete(key);
    },
  };
}

import { z } from 'zod';
import { browser } from '../../lib/browser.ts';
import type { Config } from '../../lib/config/config.ts';
import type { ShownTicket } from '../../lib/shown.ts';
import { isTaught } from '../../lib/teaching/is-taught.ts';
import type { TabRecord } from './tab-records.ts';
import { ticketOf } from './typed-address.ts';

const proofSchema = z.object({
  /** The ticket that was taught on: reading that one proves nothing. */
  taughtOn: z.string(),
  /** The first other ticket that was read, and in which tab. */
  readIn: z.object({ tab: z.int(), ticket: z.string() }).nullable(),
});

type Proof = z.infer<typeof proofSchema>;

/** What was just taught has to show on the next ticket that it reads more than one. */
export async function awaitProof(origin: string, taughtOn: string): Promise<void> {
  await write(origin, { taughtOn, readIn: null });
}

/** Whether a sidebar has something to say of what was taught: `unproven` on a ticket whose address is not read yet, and `reads` on the first other one. */
export async function proofFor(
  config: Config,
  record: Pick<TabRecord, 'tab' | 'origin' | 'view'>,
  shown: ShownTicket,
): Promise<'reads' | 'unproven' | undefined> {
  const ticket = ticketOf(record);
  if (ticket === null || !isTaught(config, record.origin)) return undefined;
  if (shown.state === 'reading') return 'unproven';
  const proof = await read(record.origin);
  if (proof === null || ticket === proof.taughtOn) return undefined;
  const here = { tab: record.tab, ticket };
  if (proof.readIn !== null)
    return proof.readIn.tab === here.tab && proof.readIn.ticket === ticket ? 'reads' : undefined;
  if (shown.state !== 'customer' || shown.typed) return undefined;
  await write(record.origin, { ...proof, readIn: here });
  return 'reads';
}

async function read(origin: string): Promise<Proof | null> {
  const stored = await browser.storage.session.get(keyOf(origin));
  return proofSchema
    .nullable()
    .catch(null)
    .parse(stored[keyOf(origin)] ?? null);
}

async function write(origin: string, proof: Proof): Promise<void> {
  await browser.storage.session.set({ [keyOf(origin)]: proof });
}

function keyOf(origin: string): string {
  return `proof:${origin}`;
}

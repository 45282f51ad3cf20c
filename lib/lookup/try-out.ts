import type { Vault } from '../secrets/vault.ts';
import { type AskWorld, ask } from './ask.ts';
import { maskedRequest } from './build-request.ts';
import type { Connector } from './connector.ts';
import type { About } from './dialect.ts';
import { openerFor } from './lookup.ts';
import type { Preview } from './preview.ts';

/** One lookup for an admin to look at, before anything is saved. Secrets typed just now come before saved ones. Nothing is kept or logged. Never rejects. */
export async function tryOut(
  connector: Connector,
  about: About,
  typed: Record<string, string>,
  world: Omit<AskWorld, 'openSecret'> & { vault: Pick<Vault, 'open'> },
): Promise<Preview> {
  const saved = openerFor(connector, world.vault);
  const typedNow = new Map(Object.entries(typed));
  const { answer, notes, outcome, request, durationMs } = await ask(connector, about, {
    ...world,
    openSecret: async (name) => {
      const value = typedNow.get(name)?.trim();
      return value ? { state: 'secret', value } : saved(name);
    },
  });
  return {
    answer,
    notes,
    durationMs,
    request: maskedRequest(request),
    ...('text' in outcome ? { response: { http: outcome.http, body: outcome.text } } : {}),
    ticket: about.ticket,
  };
}

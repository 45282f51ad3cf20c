import { t } from '../i18n.ts';
import type { Config } from './config.ts';
import type { KeptAddress } from './kept-organisation.ts';
import { migrate } from './migrate.ts';
import { newEndpoints } from './new-endpoints.ts';
import type { RemoteOutcome } from './remote.ts';

/**
 * What is kept of an address after a look at it, at `now`. Whatever goes wrong, the last good config stays. A policy's address is the organisation's own word; of one that an agent
 * has typed, a config that asks somewhere new waits for consent.
 */
export function takeRemote(
  kept: KeptAddress,
  outcome: RemoteOutcome,
  by: 'policy' | 'agent',
  now: number,
): KeptAddress {
  switch (outcome.kind) {
    case 'failed': {
      const { kind: _, ...failure } = outcome;
      return { ...kept, check: { state: 'failed', at: now, ...failure } };
    }
    case 'same':
      return kept.waiting === undefined
        ? { ...kept, check: { state: 'same', at: now } }
        : waits(kept, kept.waiting, sinceWhen(kept, kept.waiting, now), now);
    case 'config':
      return takeConfig(kept, outcome, by, now);
  }
}

/** The config that waits, taken over because the agent has agreed to these endpoints; `null` where another one waits by now, or none. */
export function agree(kept: KeptAddress, seen: Agreed, now: number): KeptAddress | null {
  const { check, waiting, ...rest } = kept;
  if (check.state !== 'waits' || waiting === undefined) return null;
  const isSeen =
    check.since === seen.since &&
    check.revision === seen.revision &&
    check.endpoints.join('\n') === seen.endpoints.join('\n');
  return isSeen
    ? { ...rest, last: { config: waiting, since: now }, check: { state: 'applied', at: now } }
    : null;
}

/** What the agent was shown. */
export interface Agreed {
  /** As the check that waits has it: two configs of one revision may ask for different things at the same endpoints. */
  since: number;
  revision: number;
  endpoints: string[];
}

function takeConfig(
  kept: KeptAddress,
  { config, etag }: Extract<RemoteOutcome, { kind: 'config' }>,
  by: 'policy' | 'agent',
  now: number,
): KeptAddress {
  const current = configOf(kept.last?.config);
  const [known, given] = [current?.revision ?? 0, config.revision ?? 0];
  if (given < known) return { ...kept, check: failedAt(now, t('organisation.older', { given, known })) };
  const { etag: _etag, waiting: _waiting, ...rest } = kept;
  const looked = etag === undefined ? rest : { ...rest, etag };
  if (JSON.stringify(current) === JSON.stringify(config))
    return { ...looked, check: { state: 'same', at: now } };
  if (by === 'agent' && newEndpoints(current, config).length > 0)
    return waits(looked, config, sinceWhen(kept, config, now), now);
  return { ...looked, last: { config, since: now }, check: { state: 'applied', at: now } };
}

function waits(kept: KeptAddress, waiting: unknown, since: number, now: number): KeptAddress {
  const config = configOf(waiting);
  if (config === null) return kept;
  const endpoints = newEndpoints(configOf(kept.last?.config), config);
  const revision = config.revision ?? 0;
  return { ...kept, waiting, check: { state: 'waits', at: now, since, revision, endpoints } };
}

/** Since when this config waits. */
function sinceWhen({ check, waiting }: KeptAddress, config: unknown, now: number): number {
  return check.state === 'waits' && JSON.stringify(waiting) === JSON.stringify(config) ? check.since : now;
}

function failedAt(at: number, message: string) {
  return { state: 'failed' as const, at, problems: [{ path: 'revision', message }] };
}

function configOf(raw: unknown): Config | null {
  const read = migrate(raw);
  return read.ok ? read.config : null;
}

import { t } from '../i18n.ts';
import type { JsonObject } from './answer.ts';
import type { Connector } from './connector.ts';

const HOUR = 3600;

/** What an endpoint may say of its answers where the admin sets no bounds: nothing at all to a week, in seconds. */
export const DEFAULT_TTL_BOUNDS = { min: 0, max: 7 * 24 * HOUR };

/** For how long an endpoint says that its answer holds: `ttl_seconds`, a number or one in a string, not below 0. `seconds` is `null` where it says nothing that can be read. */
export function readTtl(data: JsonObject): { seconds: number | null; notes: string[] } {
  const said = data['ttl_seconds'];
  if (said === undefined || said === null) return { seconds: null, notes: [] };
  const seconds = typeof said === 'string' && said.trim() !== '' ? Number(said) : said;
  if (typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0) return { seconds, notes: [] };
  return {
    seconds: null,
    notes: [t('notes.wrongTtl')],
  };
}

/**
 * The time to live of one answer, in hours: the endpoint's own within the connector's bounds, else the connector's. A connector that keeps nothing (0 hours) keeps nothing
 * whatever the endpoint says.
 */
export function hoursToLive(
  { hours, ttlSeconds = DEFAULT_TTL_BOUNDS }: Pick<Connector['cache'], 'hours' | 'ttlSeconds'>,
  said: number | undefined,
): number {
  if (said === undefined || hours === 0) return hours;
  return Math.min(Math.max(said, ttlSeconds.min), ttlSeconds.max) / HOUR;
}

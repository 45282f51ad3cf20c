import type { Config } from '../../lib/config/config.ts';
import { type PlainSecret, placeOf, type SecretPlace } from '../../lib/config/seal-secrets.ts';
import { secretNames } from '../../lib/lookup/connector.ts';
import { isHeaderValue } from '../../lib/lookup/header.ts';
import type { Asking } from './terminal.ts';

/** Secrets by connector and name. */
export type Given = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Collected {
  secrets: PlainSecret[];
  /** Nobody gave these. */
  left: SecretPlace[];
}

/**
 * Every secret that the config's connectors name, for the origin that they ask now: given in a file, in the environment, known before (`known`, the later first), or
 * asked for. Throws where one cannot be sent, or a file gives one that nobody names.
 */
export async function collectSecrets(
  config: Config,
  known: readonly PlainSecret[],
  given: Given,
  asking: Asking,
): Promise<Collected> {
  const places = config.connectors.flatMap((connector) =>
    secretNames(connector).map((name) => ({
      connector: connector.id,
      name,
      origin: new URL(connector.endpoint).origin,
    })),
  );
  refuseUnknown(given, places);
  const collected: Collected = { secrets: [], left: [] };
  for (const place of places) {
    const value = await valueFor(place, known, given, asking);
    if (value === '') collected.left.push(place);
    else collected.secrets.push({ ...place, value: sendable(place, value) });
  }
  return collected;
}

async function valueFor(
  place: SecretPlace,
  known: readonly PlainSecret[],
  given: Given,
  asking: Asking,
): Promise<string> {
  const { connector, name } = place;
  const own = given[connector];
  const fromFile = own !== undefined && Object.hasOwn(own, name) ? own[name] : undefined;
  const before = known.findLast((secret) => isSame(placeOf(secret), place))?.value;
  const value = fromFile ?? asking.env[variableOf(place)] ?? before;
  return (
    value ??
    (await asking.askHidden(`${connector}: "${name}" (empty: each agent's own): `)) ??
    ''
  ).trim();
}

/** `crm-eu` and `key` are DESKSIDE_SECRET_CRM_EU_KEY. */
function variableOf({ connector, name }: SecretPlace): string {
  return `DESKSIDE_SECRET_${connector}_${name}`.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}

function sendable({ connector, name }: SecretPlace, value: string): string {
  if (isHeaderValue(value) && value.length <= 4096) return value;
  throw new Error(`${connector}: no header can carry the secret "${name}" that was given.`);
}

function refuseUnknown(given: Given, places: readonly SecretPlace[]): void {
  for (const [connector, secrets] of Object.entries(given))
    for (const name of Object.keys(secrets))
      if (!places.some((place) => place.connector === connector && place.name === name))
        throw new Error(`No header of the connector "${connector}" names {secret.${name}}.`);
}

function isSame(a: SecretPlace, b: SecretPlace): boolean {
  return a.connector === b.connector && a.name === b.name && a.origin === b.origin;
}

import type { Config } from '../../lib/config/config.ts';
import type { PlainSecret } from '../../lib/config/seal-secrets.ts';
import { canSend, placesIn, type SecretHolder, secretHolders } from '../../lib/config/secret-holders.ts';
import { holderOf, placeKey, type SecretPlace } from '../../lib/config/secret-place.ts';
import type { Asking } from './terminal.ts';
import { whose } from './whose.ts';

/** Secrets by owner and name: a connector by its id, a rule as `rule:id`. */
export type Given = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Collected {
  secrets: PlainSecret[];
  /** Nobody gave these. */
  left: SecretPlace[];
}

/**
 * Every secret that the config's connectors and rules name, for the origin that they ask now: given in a file, in the environment, known before (`known`, the later first), or
 * asked for. Throws where one cannot be sent, or a file gives one that nobody names.
 */
export async function collectSecrets(
  config: Config,
  known: readonly PlainSecret[],
  given: Given,
  asking: Asking,
): Promise<Collected> {
  const holders = secretHolders(config);
  refuseUnknown(given, holders);
  const collected: Collected = { secrets: [], left: [] };
  for (const holder of holders)
    for (const place of placesIn(holder, holder.takes)) {
      const isWanted = holder.wants.includes(place.name);
      const value = await valueFor(place, known, given, isWanted ? asking : { ...asking, askHidden });
      if (value !== '') collected.secrets.push({ ...place, value: sendable(holder, place, value) });
      else if (isWanted) collected.left.push(place);
    }
  return collected;
}

/** Nobody is asked for what a rule can do without. */
const askHidden = async () => null;

async function valueFor(
  place: SecretPlace,
  known: readonly PlainSecret[],
  given: Given,
  asking: Asking,
): Promise<string> {
  const { name } = place;
  const own = given[givenName(place)];
  const fromFile = own !== undefined && Object.hasOwn(own, name) ? own[name] : undefined;
  const before = known.findLast((secret) => placeKey(secret) === placeKey(place))?.value;
  const value = fromFile ?? asking.env[variableOf(place)] ?? before;
  return (
    value ??
    (await asking.askHidden(`${whose(holderOf(place))}: "${name}" (empty: each agent's own): `)) ??
    ''
  ).trim();
}

/** How `--from` names whose secret it is. */
function givenName(place: SecretPlace): string {
  const { kind, id } = holderOf(place);
  return kind === 'rule' ? `rule:${id}` : id;
}

/** `crm-eu` and `key` are DESKSIDE_SECRET_CRM_EU_KEY, of a rule DESKSIDE_RULE_SECRET_CRM_EU_KEY. */
function variableOf(place: SecretPlace): string {
  const { kind, id } = holderOf(place);
  const whose = kind === 'rule' ? 'DESKSIDE_RULE_SECRET' : 'DESKSIDE_SECRET';
  return `${whose}_${id}_${place.name}`.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}

function sendable(holder: SecretHolder, { name }: SecretPlace, value: string): string {
  if (canSend(holder, name, value) && value.length <= 4096) return value;
  throw new Error(`${whose(holder)}: no request can carry the secret "${name}" that was given.`);
}

function refuseUnknown(given: Given, holders: readonly SecretHolder[]): void {
  const places = holders.flatMap((holder) => placesIn(holder, holder.takes));
  for (const [owner, secrets] of Object.entries(given))
    for (const name of Object.keys(secrets))
      if (!places.some((place) => givenName(place) === owner && place.name === name))
        throw new Error(`Nothing in "${owner}" names {secret.${name}}.`);
}

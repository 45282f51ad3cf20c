import { type Connector, SECRET, secretNames } from '../lookup/connector.ts';
import { isHeaderValue } from '../lookup/header.ts';
import type { Rule } from '../webhooks/rule.ts';
import { ruleSecretNames, ruleSecretPlaces } from '../webhooks/rule-secrets.ts';
import { signingKey } from '../webhooks/sign.ts';
import type { Config } from './config.ts';
import { placeIn, type SecretHolderId, type SecretPlace } from './secret-place.ts';

/** An entry of a config whose requests may hold secrets, and the endpoint that they are for. */
export interface SecretHolder extends SecretHolderId {
  name: string;
  /** Its address; the origin counts. */
  endpoint: string;
  enabled: boolean;
  /** The secrets that it cannot do without. */
  wants: string[];
  /** All that may be saved for it: a rule's second signing secret too. */
  takes: string[];
  /** Of these, those that go into a header as they are. */
  inHeaders: string[];
  /** Of these, those that sign (Standard Webhooks). */
  signing: string[];
}

/** Everybody in a config who may have secrets, connectors first. */
export function secretHolders({ connectors, rules }: Pick<Config, 'connectors' | 'rules'>): SecretHolder[] {
  return [...connectors.map(connectorHolder), ...rules.map(ruleHolder)];
}

export function connectorHolder(connector: Connector): SecretHolder {
  const { id, name, endpoint, enabled } = connector;
  const names = secretNames(connector);
  return {
    kind: 'connector',
    id,
    name,
    endpoint,
    enabled,
    wants: names,
    takes: names,
    inHeaders: names,
    signing: [],
  };
}

export function ruleHolder(rule: Rule): SecretHolder {
  const { id, name, enabled, request } = rule;
  return {
    kind: 'rule',
    id,
    name,
    endpoint: request.url,
    enabled,
    wants: ruleSecretNames(rule),
    takes: ruleSecretPlaces(rule),
    inHeaders: namesInHeaders(request),
    signing: request.sign ? ['signing', 'signing_next'] : [],
  };
}

/** The origin that its secrets are for. */
export function originOf({ endpoint }: Pick<SecretHolder, 'endpoint'>): string {
  return new URL(endpoint).origin;
}

/** Where each of these secrets of it has its place. */
export function placesIn(holder: SecretHolder, names: readonly string[]): SecretPlace[] {
  return names.map((name) => placeIn(holder, name, originOf(holder)));
}

/** Whether it could send this value where it names the secret. */
export function canSend({ inHeaders, signing }: SecretHolder, name: string, value: string): boolean {
  if (signing.includes(name) && signingKey(value) === null) return false;
  return !inHeaders.includes(name) || isHeaderValue(value);
}

/** User name and password are encoded before they are sent, an API key and a token are not. */
function namesInHeaders({ headers, authorisation: { type } }: Rule['request']): string[] {
  const named = headers.flatMap(({ value }) => [...value.matchAll(SECRET)].map(([, name = '']) => name));
  return [...named, ...(type === 'api-key' ? ['key'] : type === 'bearer' ? ['token'] : [])];
}

import { type Connector, secretNames } from '../lookup/connector.ts';
import type { Rule } from '../webhooks/rule.ts';
import { ruleSecretPlaces } from '../webhooks/rule-secrets.ts';
import type { Config } from './config.ts';
import { plainSecrets } from './plain-secrets.ts';
import type { PlainSecret } from './seal-secrets.ts';
import { connectorHolder, originOf, ruleHolder } from './secret-holders.ts';
import { placeIn } from './secret-place.ts';

/** A config without the secrets that stood in its headers in plain words, and those secrets. */
export interface Lifted {
  config: Config;
  lifted: PlainSecret[];
}

type Headers = Connector['headers'];

/** Takes header values that are secrets out of a config and puts their names in: `Bearer abc` becomes `Bearer {secret.authorization}`. */
export function liftSecrets(config: Config): Lifted {
  const plain = new Set(plainSecrets(config));
  const isPlain = (path: string) => (place: number) => plain.has(`${path}.headers.${place}.value`);
  const connectors = config.connectors.map((connector, index) =>
    fromConnector(connector, isPlain(`connectors.${index}`)),
  );
  const rules = config.rules.map((rule, index) => fromRule(rule, isPlain(`rules.${index}.request`)));
  return {
    config: {
      ...config,
      connectors: connectors.map(({ entry }) => entry),
      rules: rules.map(({ entry }) => entry),
    },
    lifted: [...connectors, ...rules].flatMap(({ secrets }) => secrets),
  };
}

interface LiftedFrom<Entry> {
  entry: Entry;
  secrets: PlainSecret[];
}

function fromConnector(connector: Connector, isPlain: (place: number) => boolean): LiftedFrom<Connector> {
  const { headers, values } = liftHeaders(connector.headers, secretNames(connector), isPlain);
  const holder = connectorHolder(connector);
  const secrets = values.map(({ name, value }) => ({ ...placeIn(holder, name, originOf(holder)), value }));
  return { entry: { ...connector, headers }, secrets };
}

function fromRule(rule: Rule, isPlain: (place: number) => boolean): LiftedFrom<Rule> {
  const { headers, values } = liftHeaders(rule.request.headers, ruleSecretPlaces(rule), isPlain);
  const holder = ruleHolder(rule);
  const secrets = values.map(({ name, value }) => ({ ...placeIn(holder, name, originOf(holder)), value }));
  return { entry: { ...rule, request: { ...rule.request, headers } }, secrets };
}

interface LiftedHeaders {
  headers: Headers;
  values: { name: string; value: string }[];
}

/** A scheme of RFC 9110 before the secret stays where it is. */
const SCHEME = /^([A-Za-z][A-Za-z0-9-]* +)?(.+)$/s;

/** `taken`: names of secrets that are something else already. */
function liftHeaders(
  headers: Headers,
  taken: readonly string[],
  isPlain: (place: number) => boolean,
): LiftedHeaders {
  const values: LiftedHeaders['values'] = [];
  const lean = headers.map((header, place) => {
    if (!isPlain(place)) return header;
    const [, scheme = '', value = ''] = SCHEME.exec(header.value.trim()) ?? [];
    const name = freeName(header.name, [...taken, ...values.map((lifted) => lifted.name)]);
    values.push({ name, value });
    return { ...header, value: `${scheme}{secret.${name}}` };
  });
  return { headers: lean, values };
}

function freeName(header: string, taken: readonly string[]): string {
  const base = header
    .toLowerCase()
    .replace(/[^a-z0-9_-]/g, '-')
    .slice(0, 60);
  const free = (n: number): string =>
    taken.includes(n === 1 ? base : `${base}-${n}`) ? free(n + 1) : n === 1 ? base : `${base}-${n}`;
  return free(1);
}

import { type Connector, secretNames } from '../lookup/connector.ts';
import type { Config } from './config.ts';
import { plainSecrets } from './plain-secrets.ts';
import type { PlainSecret } from './seal-secrets.ts';

/** A config without the secrets that stood in it in plain words, and those secrets. */
export interface Lifted {
  config: Config;
  lifted: PlainSecret[];
}

/** Takes header values that are secrets out of a config and puts their names in: `Bearer abc` becomes `Bearer {secret.authorization}`. */
export function liftSecrets(config: Config): Lifted {
  const plain = new Set(plainSecrets(config));
  const lifted: PlainSecret[] = [];
  const connectors = config.connectors.map((connector, index) =>
    connector.headers.reduce((current, _, place) => {
      if (!plain.has(`connectors.${index}.headers.${place}.value`)) return current;
      const { connector: changed, secret } = liftHeader(current, place);
      lifted.push(secret);
      return changed;
    }, connector),
  );
  return { config: { ...config, connectors }, lifted };
}

/** A scheme of RFC 9110 before the secret stays where it is. */
const SCHEME = /^([A-Za-z][A-Za-z0-9-]* +)?(.+)$/s;

function liftHeader(connector: Connector, place: number): { connector: Connector; secret: PlainSecret } {
  const header = connector.headers[place];
  if (header === undefined) throw new RangeError(`${connector.id} has no header ${place}.`);
  const [, scheme = '', value = ''] = SCHEME.exec(header.value.trim()) ?? [];
  const name = freeName(header.name, secretNames(connector));
  const named = { ...header, value: `${scheme}{secret.${name}}` };
  return {
    connector: { ...connector, headers: connector.headers.with(place, named) },
    secret: { connector: connector.id, name, origin: new URL(connector.endpoint).origin, value },
  };
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

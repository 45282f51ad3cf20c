import { SECRET } from './connector.ts';
import { isHeaderValue } from './header.ts';

/**
 * A secret by name, as the vault opens it. `unreadable`: it is there, but not for this endpoint or no longer under this key; `no-vault`: the vault itself cannot be
 * read.
 */
export type OpenedSecret =
  | { state: 'secret'; value: string }
  | { state: 'missing' }
  | { state: 'unreadable' }
  | { state: 'no-vault' };

/** Opens one connector's secret by name. */
export type OpenSecret = (name: string) => Promise<OpenedSecret>;

export type FilledHeaders =
  | { state: 'filled'; headers: Record<string, string>; secrets: string[] }
  | { state: 'missing' | 'unreadable' | 'no-vault'; name: string };

/**
 * Puts the secrets into headers that name them, and gives their values too, to be masked in what comes back. The first that is missing or
 * does not open stops it; one that no header could carry counts as unreadable.
 */
export async function fillSecrets(headers: Record<string, string>, open: OpenSecret): Promise<FilledHeaders> {
  const names = Object.values(headers).flatMap((value) =>
    [...value.matchAll(SECRET)].map(([, name = '']) => name),
  );
  const values = new Map<string, string>();
  for (const name of new Set(names)) {
    const opened = await open(name);
    if (opened.state !== 'secret') return { state: opened.state, name };
    if (!isHeaderValue(opened.value)) return { state: 'unreadable', name };
    values.set(name, opened.value);
  }
  const filled = Object.entries(headers).map(([name, value]) => [
    name,
    value.replaceAll(SECRET, (_, secret: string) => values.get(secret) ?? ''),
  ]);
  return { state: 'filled', headers: Object.fromEntries(filled), secrets: [...values.values()] };
}

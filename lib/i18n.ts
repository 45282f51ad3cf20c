import type { GeneratedI18nStructure as Structure } from '../.wxt/i18n/structure.d.ts';

/*
 * `@wxt-dev/i18n` makes the messages and their types out of `locales/*.yml`. It gives no more: its own `t` has no plural forms but English ones, and finds the
 * browser's API under a name that an element of the helpdesk's page can take.
 */

type Key = Exclude<keyof Structure, `@@${string}`>;
type BaseOf<K> = K extends `${infer Base}.other` ? Base : never;

/** A text that depends on a number: the texts below this key are the plural categories of CLDR (`one`, `few`, `many`, `other`…) that its language has. */
export type CountedKey = BaseOf<Key>;

/** A text of `locales/en.yml`: `popup.title`. */
export type MessageKey = Exclude<Key, `${CountedKey}.${Intl.LDMLPluralRule}`>;

type NamesIn<K> = K extends keyof Structure
  ? Structure[K] extends { namedSubstitutions: readonly (infer Name extends string)[] }
    ? Name
    : never
  : never;

/** The names of the `{placeholders}` in a text. */
export type NamesOf<K extends MessageKey> = NamesIn<K>;

type Values<Name extends string> = [Name] extends [never] ? [] : [values: Record<Name, string | number>];

/** A text in the browser's language, or in English where we have no such; its `{placeholders}` filled in. Not at module level: tests change the language. */
export function t<K extends MessageKey>(key: K, ...[values]: Values<NamesIn<K>>): string {
  return fill(template(key), values);
}

/** A text that depends on a number, which `{n}` stands for: `counted('sidebar.hidden', 3)`. */
export function counted<K extends CountedKey>(
  key: K,
  n: number,
  ...[values]: Values<Exclude<NamesIn<`${K}.other`>, 'n'>>
): string {
  const category = new Intl.PluralRules(locale()).select(n);
  return fill(read(`${key}.${category}`), { ...values, n: n.toLocaleString(formatLocale()) });
}

/** A text with its `{placeholders}` still in it: for what is more than text in their places. */
export function template(key: MessageKey): string {
  return read(key);
}

/** The language that our texts are in, which need not be the browser's: `en`. */
export function locale(): string {
  return read('locale');
}

/** For `Intl`: our language, as it is written in the person's own region where the browser names one: `en-GB`. */
export function formatLocale(): string {
  const ours = locale();
  return navigator.languages.find((each) => each === ours || each.startsWith(`${ours}-`)) ?? ours;
}

function fill(text: string, values?: Record<string, string | number>): string {
  if (values === undefined) return text;
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

/** `chrome` comes first, which is the browser's own in both: see `entrypoints/helpdesk/runtime.ts`. */
function read(key: string): string {
  const { chrome, browser } = globalThis as { chrome?: WithI18n; browser?: WithI18n };
  const i18n = chrome?.i18n ?? browser?.i18n;
  if (i18n === undefined) throw new Error('There is no language to speak here.');
  return i18n.getMessage(key.replaceAll('.', '_')) || key;
}

interface WithI18n {
  i18n?: { getMessage(key: string): string };
}

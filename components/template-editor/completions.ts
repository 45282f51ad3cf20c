import { t } from '../../lib/i18n.ts';
import type { JsonObject } from '../../lib/lookup/answer.ts';
import { namesOf } from '../../lib/panel/check/sample.ts';
import type { ReferenceEntry } from '../template-reference/entry.ts';
import { FILTERS, TAGS } from '../template-reference/reference.ts';
import { caretContext } from './caret-context.ts';
import { caretScope, pathIn } from './caret-scope.ts';

/** One name that may stand at a caret. */
export interface Suggestion {
  name: string;
  kind: 'variable' | 'filter' | 'tag';
  /** What it does, in a line. */
  about?: string;
}

/** What may stand at a caret, and how many characters before it are the beginning of it. `null` where nothing is to be completed. */
export function suggestionsAt(
  before: string,
  responses: readonly JsonObject[],
): { typed: number; names: Suggestion[] } | null {
  const context = caretContext(before);
  if (context.place === 'html') return null;
  const { code } = context;
  if (isInText(code)) return null;
  const [word = ''] = /[\w-]*$/.exec(code) ?? [];
  const lead = code.slice(0, code.length - word.length);
  if (/\|\s*$/.test(lead)) return { typed: word.length, names: FILTERS.map(named('filter')) };
  if (context.place === 'tag' && lead.trim() === '')
    return { typed: word.length, names: TAGS.map(named('tag')) };
  const names = variablesAfter(lead, before, responses);
  return names.length === 0 ? null : { typed: word.length, names };
}

function variablesAfter(lead: string, before: string, responses: readonly JsonObject[]): Suggestion[] {
  const scope = caretScope(before, responses);
  const [, owner] = /([\w.[\]"-]+)\.$/.exec(lead) ?? [];
  const path = owner === undefined ? null : pathIn(owner);
  if (owner !== undefined && path === null) return [];
  const names = path === null ? scope.names() : namesOf(scope.at(path));
  return names.filter((name) => /^[\w-]+$/.test(name)).map((name) => ({ name, kind: 'variable' }));
}

/** True within quotes that are still open. */
function isInText(code: string): boolean {
  return /^(?:[^'"]|'[^']*'|"[^"]*")*(?:'[^']*|"[^"]*)$/.test(code);
}

function named(kind: Suggestion['kind']) {
  return ({ name, about }: ReferenceEntry): Suggestion => ({ name, kind, about: t(about) });
}

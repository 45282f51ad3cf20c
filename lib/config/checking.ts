import { z } from 'zod';
import { helpdeskSchema } from '../helpdesks/helpdesk.ts';
import { connectorSchema } from '../lookup/connector.ts';
import { ruleSchema } from '../webhooks/rule.ts';
import { CONFIG_VERSION, configSchema, MOST, switchedOnSchema } from './config.ts';
import { configFaults } from './config-faults.ts';
import { parseWithProblems } from './config-issues.ts';
import type { ConfigProblem } from './config-problem.ts';
import { type Migrated, stepTo } from './migrate.ts';
import { MIGRATIONS } from './migrations.ts';

/** How far a check has come, in entries of the config's lists. */
export interface CheckProgress {
  done: number;
  total: number;
}

type List = keyof typeof ENTRIES;

const LISTS = ['helpdesks', 'ownHelpdesks', 'connectors', 'rules'] as const satisfies List[];

const ENTRIES = {
  helpdesks: switchedOnSchema,
  ownHelpdesks: helpdeskSchema,
  connectors: connectorSchema,
  rules: ruleSchema,
} as const;

/**
 * Checks a config entry by entry, so that whoever runs it may rest in between: a thousand connectors take a slow computer a second. Gives what `migrate` gives, and what is wrong
 * beyond the schema. A list that is too long is refused unread.
 */
export function* checking(raw: unknown): Generator<CheckProgress, Migrated> {
  const stepped = stepTo(CONFIG_VERSION, raw, MIGRATIONS);
  if (!stepped.ok) return stepped;
  const whole = stepped.raw as Record<string, unknown>;
  const readable = LISTS.filter((list) => isShortList(whole[list], MOST[list]));
  const total = readable.reduce((sum, list) => sum + listIn(whole, list).length, 0);
  const checked: Record<string, unknown[]> = {};
  const problems: ConfigProblem[] = [];
  let done = 0;
  for (const list of readable) {
    checked[list] = [];
    for (const [index, entry] of listIn(whole, list).entries()) {
      const parsed = parseWithProblems<z.ZodType>(ENTRIES[list], entry);
      if (parsed.ok) checked[list].push(parsed.value);
      else problems.push(...parsed.problems.map((problem) => inList(problem, list, index)));
      done += 1;
      yield { done, total };
    }
  }
  const rest = checkRest(whole, readable);
  if (!rest.ok) problems.push(...rest.problems);
  if (!rest.ok || problems.length > 0) return { ok: false, problems };
  const config = { ...rest.config, ...checked };
  const faults = configFaults(config);
  return faults.length === 0 ? { ok: true, config } : { ok: false, problems: faults };
}

/** All but the entries that were read one by one. */
function checkRest(whole: Record<string, unknown>, readable: readonly List[]): Migrated {
  const emptied = Object.fromEntries(readable.map((list) => [list, []]));
  const long = LISTS.filter((list) => Array.isArray(whole[list]) && !readable.includes(list));
  const unread = Object.fromEntries(long.map((list) => [list, []]));
  const parsed = parseWithProblems(configSchema, { ...whole, ...emptied, ...unread });
  const tooLong = long.flatMap((list) => lengthProblems(whole, list));
  if (parsed.ok && tooLong.length === 0) return { ok: true, config: parsed.value };
  return { ok: false, problems: [...tooLong, ...(parsed.ok ? [] : parsed.problems)] };
}

function lengthProblems(whole: Record<string, unknown>, list: List): ConfigProblem[] {
  const parsed = parseWithProblems(z.array(z.unknown()).max(MOST[list]), whole[list]);
  return parsed.ok ? [] : parsed.problems.map((problem) => ({ ...problem, path: list }));
}

function isShortList(value: unknown, most: number): boolean {
  return Array.isArray(value) && value.length <= most;
}

function listIn(whole: Record<string, unknown>, list: List): unknown[] {
  const entries = whole[list];
  return Array.isArray(entries) ? entries : [];
}

function inList({ path, message }: ConfigProblem, list: List, index: number): ConfigProblem {
  return { path: [`${list}.${index}`, ...(path === '' ? [] : [path])].join('.'), message };
}

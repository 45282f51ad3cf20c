import type { OpenDeskside, RuleState } from '../store/database.ts';

/** What waits of a rule that is in no config any more waits on for so long, in milliseconds: an organisation's policy may come late, and come back. */
export const GRACE = 3_600_000;

/** Notes which rules are missing from the config, and gives those that have been for longer than `GRACE`. Writes only where that has changed. */
export async function longMissing(
  open: OpenDeskside,
  missing: readonly string[],
  now: number,
): Promise<string[]> {
  const known = await readStates(open);
  const sinceOf = (rule: string) => known.get(rule)?.missingSince;
  const back = [...known.keys()].filter((rule) => sinceOf(rule) !== undefined && !missing.includes(rule));
  const begun = missing.filter((rule) => (sinceOf(rule) ?? Number.POSITIVE_INFINITY) > now);
  if (back.length + begun.length > 0) await writeStates(open, known, { back, begun, now });
  return missing.filter((rule) => now - (sinceOf(rule) ?? now) >= GRACE);
}

async function readStates(open: OpenDeskside): Promise<Map<string, RuleState>> {
  const { store } = open.transaction('ruleStates');
  const [rules, states] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return new Map(rules.map((rule, index) => [rule, states[index] ?? {}]));
}

async function writeStates(
  open: OpenDeskside,
  known: ReadonlyMap<string, RuleState>,
  { back, begun, now }: { back: string[]; begun: string[]; now: number },
): Promise<void> {
  const { store, done } = open.transaction('ruleStates', 'readwrite');
  await Promise.all([
    ...begun.map((rule) => store.put({ ...known.get(rule), missingSince: now }, rule)),
    ...back.map((rule) => store.put(present(known.get(rule)), rule)),
    done,
  ]);
}

function present({ missingSince: _, ...state }: RuleState = {}): RuleState {
  return state;
}

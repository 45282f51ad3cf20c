import { useState } from 'preact/hooks';
import type { Rule } from '../../lib/webhooks/rule.ts';
import { connectorId } from '../options/connector-id.ts';
import type { Problem } from '../options/draft-problems.ts';
import type { OptionsState } from '../options/options-state.ts';
import { type SecretState, sealedNames } from '../options/secret-state.ts';
import { NEW_RULE, type RuleDraft, ruleDraftOf, ruleInput } from './rule-draft.ts';
import { type JsonProblem, readRuleText, ruleText } from './rule-json.ts';
import { atRuleFields, type CheckedRule, checkRuleDraft } from './rule-problems.ts';
import { ruleSecretStates } from './rule-secret-state.ts';

export interface RuleForm {
  id: string;
  draft: RuleDraft;
  change: (patch: Partial<RuleDraft>) => void;
  secrets: Record<string, SecretState>;
  checked: CheckedRule;
  /** Everything that is wrong, and of that what the form says: what was left, or what was tried to be saved. */
  visible: Problem[];
  unsaved: boolean;
  /** Somebody left this field: from now on it says what is wrong with it. */
  touch: (path: string) => void;
  touchAll: () => void;
  /** What the background refused. */
  refuse: (problems: Problem[]) => void;
  /** The draft starts anew from this rule. Gives what puts everything back as it was. */
  reset: (rule: Rule | null) => () => void;
  json: RuleJson;
}

/** The same as text. */
export interface RuleJson {
  /** `null` while the fields are shown. */
  text: string | null;
  /** The text says something that the fields cannot hold. */
  lost: boolean;
  problems: JsonProblem[];
  type: (text: string) => void;
  open: () => void;
  /** Back to the fields, which stand as the text was when it last made sense. */
  close: () => void;
}

/** The rule form's state, as fields and as text: what was typed, what is wrong with it and what of that is said. Nothing typed is ever dropped because it is wrong. */
export function useRuleDraft({ settings, sealed }: OptionsState, rule: Rule | null): RuleForm {
  const [start, setStart] = useState(() => startOf(rule));
  const [draft, setDraft] = useState(start);
  const [touched, setTouched] = useState<ReadonlySet<string> | 'all'>(new Set<string>());
  const [refused, setRefused] = useState<Problem[]>([]);
  const [text, setText] = useState<string | null>(null);
  const taken = settings.effective.rules.map((each) => each.id);
  const id = rule?.id ?? draft.id ?? connectorId(draft.name, taken, 'rule');
  const waiting = sealedNames({ kind: 'rule', id }, sealed);
  const secrets = ruleSecretStates(draft, rule, settings.ruleSecrets[id] ?? {}, waiting);
  const ofFields = checkRuleDraft(draft, id, secrets);
  const readText = (written: string) => readRuleText(written, rule?.id ?? null, taken);
  const read = text === null ? null : readText(text);
  const lost = read?.ok === false && text !== textOf(draft, id);
  const checked: CheckedRule = lost ? { ok: false, problems: [] } : ofFields;
  const problems = [...(ofFields.ok ? [] : ofFields.problems), ...refused];
  return {
    id,
    draft,
    secrets,
    checked,
    visible: problems.filter(({ path }) => touched === 'all' || touched.has(path) || refused.length > 0),
    unsaved: JSON.stringify(draft) !== JSON.stringify(start) || lost,
    change: (patch) => {
      setDraft((before) => ({ ...before, ...patch }));
      setRefused([]);
    },
    touch: (path) => setTouched((before) => (before === 'all' ? before : new Set([...before, path]))),
    touchAll: () => setTouched('all'),
    refuse: (list) => setRefused(atRuleFields(list, draft)),
    reset: (saved) => {
      setStart(startOf(saved));
      setDraft(startOf(saved));
      setTouched(new Set<string>());
      setRefused([]);
      setText((before) => (before === null ? null : textOf(startOf(saved), saved?.id ?? id)));
      return () => {
        setDraft(draft);
        setText(text);
        setRefused([]);
      };
    },
    json: {
      text,
      lost,
      problems: read?.ok === false ? read.problems : [],
      type: (typed) => {
        setText(typed);
        setRefused([]);
        const said = readText(typed);
        if (said.ok)
          setDraft(({ secrets: kept }) => ({
            ...ruleDraftOf(said.rule, rule === null ? said.rule.id : null),
            secrets: kept,
          }));
      },
      open: () => setText(textOf(draft, id)),
      close: () => setText(null),
    },
  };
}

function textOf(draft: RuleDraft, id: string): string {
  return ruleText(ruleInput(draft, id));
}

function startOf(rule: Rule | null): RuleDraft {
  return rule === null ? NEW_RULE : ruleDraftOf(rule);
}

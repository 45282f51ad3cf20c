import { useState } from 'preact/hooks';
import type { Connector } from '../../lib/lookup/connector.ts';
import { connectorId } from './connector-id.ts';
import { type Draft, draftOf, NEW_DRAFT } from './draft.ts';
import { atFields, type CheckedDraft, checkDraft, type Problem } from './draft-problems.ts';
import type { OptionsState } from './options-state.ts';
import { type SecretState, sealedNames, secretStates } from './secret-state.ts';
import type { Responses } from './use-responses.ts';
import type { TemplateCheck } from './use-template-check.ts';
import { useTemplateCheck } from './use-template-check.ts';

export interface DraftState {
  id: string;
  draft: Draft;
  change: (patch: Partial<Draft>) => void;
  secrets: Record<string, SecretState>;
  checked: CheckedDraft;
  template: TemplateCheck;
  responses: Responses;
  /** Everything that is wrong, and of that what the form says: what was left, or what was tried to be saved. */
  problems: Problem[];
  visible: Problem[];
  unsaved: boolean;
  /** Somebody left this field: from now on it says what is wrong with it. */
  touch: (path: string) => void;
  touchAll: () => void;
  /** What the background refused. */
  refuse: (problems: Problem[]) => void;
  /** The draft starts anew from this connector. Gives what puts everything back as it was. */
  reset: (connector: Connector | null) => () => void;
}

/** The connector form's state: what was typed, what is wrong with it and what of that is said. Nothing typed is ever dropped because it is wrong. */
export function useDraft(
  { port, settings, sealed }: OptionsState,
  connector: Connector | null,
  responses: Responses,
): DraftState {
  const [start, setStart] = useState(() => startOf(connector));
  const [draft, setDraft] = useState(start);
  const [touched, setTouched] = useState<ReadonlySet<string> | 'all'>(new Set<string>());
  const [refused, setRefused] = useState<Problem[]>([]);
  const template = useTemplateCheck(
    port,
    draft.display === 'template' ? draft.template : null,
    responses.list,
  );
  const id = connector?.id ?? connectorId(draft.name, idsOf(settings.effective.connectors));
  const secrets = secretStates(
    draft,
    connector,
    settings.secrets[id] ?? {},
    sealedNames({ kind: 'connector', id }, sealed),
  );
  const checked = checkDraft(draft, id, secrets, settings.effective.connectors);
  const problems = [...(checked.ok ? [] : checked.problems), ...template.problems, ...refused];
  return {
    id,
    draft,
    secrets,
    checked,
    template,
    responses,
    problems,
    visible: problems.filter(({ path }) => touched === 'all' || touched.has(path) || refused.length > 0),
    unsaved: JSON.stringify(draft) !== JSON.stringify(start),
    change: (patch) => {
      setDraft((before) => ({ ...before, ...patch }));
      setRefused((before) => before.filter(({ path }) => !isIn(path, patch)));
    },
    touch: (path) => setTouched((before) => (before === 'all' ? before : new Set([...before, path]))),
    touchAll: () => setTouched('all'),
    refuse: (list) => setRefused(atFields(list, draft)),
    reset: (saved) => {
      setStart(startOf(saved));
      setDraft(startOf(saved));
      setTouched(new Set<string>());
      setRefused([]);
      return () => {
        setDraft(draft);
        setRefused([]);
      };
    },
  };
}

/** The first thing to say at this field. */
export function problemAt(problems: readonly Problem[], path: string): string | undefined {
  return problems.find((problem) => problem.path === path)?.message;
}

function startOf(connector: Connector | null): Draft {
  return connector === null ? NEW_DRAFT : draftOf(connector);
}

function idsOf(connectors: readonly Connector[]): string[] {
  return connectors.map((connector) => connector.id);
}

/** Where the form's fields differ from the config's paths. */
const PATHS: Record<string, string> = {
  showHelpdesks: 'showWhen.helpdesks',
  showStatuses: 'showWhen.statuses',
  showTags: 'showWhen.tags',
  showDomains: 'showWhen.emailDomains',
  showConnector: 'showWhen.answer.connector',
  showPath: 'showWhen.answer.path',
  showValues: 'showWhen.answer.values',
  cacheHours: 'cache.hours',
  ttlMin: 'cache.ttlSeconds.min',
  ttlMax: 'cache.ttlSeconds.max',
};

/** True where a patch of the draft touches the field that a problem stands at. */
function isIn(path: string, patch: Partial<Draft>): boolean {
  const top = path.split('.')[0] ?? '';
  return top in patch || Object.keys(patch).some((field) => PATHS[field] === path);
}

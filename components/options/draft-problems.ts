import { t } from '../../lib/i18n.ts';
import { checkConnector, type FieldProblem } from '../../lib/lookup/check-connector.ts';
import { type Connector, SECRET } from '../../lib/lookup/connector.ts';
import { isHeaderValue } from '../../lib/lookup/header.ts';
import { dependencyProblem } from '../../lib/lookup/shown-connectors.ts';
import { connectorInput, type Draft, typedHeaders, typedSnippets } from './draft.ts';
import { type SecretState, typedSecrets } from './secret-state.ts';

/** What is wrong, and at which field: a path into the connector (`headers.0.value`), or `secrets.NAME`. */
export type Problem = FieldProblem;

export type CheckedDraft = { ok: true; connector: Connector } | { ok: false; problems: Problem[] };

/** Checks the whole form as a connector of this id. Problems stand at the fields as the form has them. */
export function checkDraft(
  draft: Draft,
  id: string,
  secrets: Record<string, SecretState>,
  connectors: readonly Connector[],
): CheckedDraft {
  const checked = checkConnector(connectorInput(draft, id));
  const problems = [
    ...atFields(checked.ok ? [] : checked.problems, draft),
    ...headerProblems(draft),
    ...templateProblems(draft),
    ...secretProblems(draft, secrets),
    ...(checked.ok ? waitingProblems(checked.connector, connectors) : []),
  ];
  return checked.ok && problems.length === 0 ? checked : { ok: false, problems };
}

/** Moves problems that name the connector's fields to the form's: header rows that are empty are counted there, a list of statuses is one field. */
export function atFields(problems: Problem[], draft: Draft): Problem[] {
  const rows = typedHeaders(draft).map(({ row }) => row);
  const snippets = typedSnippets(draft).map(({ row }) => row);
  return problems.map(({ path, message }) => ({
    path: path
      .replace(/^headers\.(\d+)/, (_, index: string) => `headers.${rows[Number(index)] ?? index}`)
      .replace(/^snippets\.(\d+)/, (_, index: string) => `snippets.${snippets[Number(index)] ?? index}`)
      .replace(/^(notFoundStatuses|imageHosts)\..*/, '$1')
      .replace(/^(showWhen\..*)\.\d+$/, '$1'),
    message,
  }));
}

function waitingProblems(connector: Connector, connectors: readonly Connector[]): Problem[] {
  const message = dependencyProblem(connector, connectors);
  return message === null ? [] : [{ path: 'showWhen.answer.connector', message }];
}

function headerProblems(draft: Draft): Problem[] {
  return typedHeaders(draft)
    .filter(({ value }) => value.replaceAll(SECRET, '').includes('{secret'))
    .map(({ row }) => ({
      path: `headers.${row}.value`,
      message: t('options.secrets.howToName'),
    }));
}

function templateProblems(draft: Draft): Problem[] {
  if (draft.display !== 'template' || draft.template.trim() !== '') return [];
  return [{ path: 'template', message: t('options.display.noTemplate') }];
}

function secretProblems(draft: Draft, secrets: Record<string, SecretState>): Problem[] {
  const typed = typedSecrets(draft);
  return Object.entries(secrets).flatMap(([name, state]) => {
    const message = secretProblem(typed[name], state);
    return message === null ? [] : [{ path: `secrets.${name}`, message }];
  });
}

/** What is wrong with a secret that was typed, or with its not having been typed; `null` when nothing is. */
export function secretProblem(typed: string | undefined, state: SecretState): string | null {
  if (typed === undefined) return notTyped(state);
  if (typed.length > 4096) return t('options.secrets.tooLong');
  return isHeaderValue(typed) ? null : t('options.secrets.notOneLine');
}

function notTyped(state: SecretState): string | null {
  switch (state) {
    case 'saved':
    case 'sealed':
      return null;
    case 'missing':
      return t('options.secrets.missing');
    case 'unreadable':
      return t('options.secrets.unreadable');
    case 'other-endpoint':
      return t('options.secrets.ofFormerAddress');
  }
}

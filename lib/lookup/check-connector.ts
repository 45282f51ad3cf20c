import { t } from '../i18n.ts';
import { type Connector, connectorSchema } from './connector.ts';

/** What is wrong with one field of a form: `headers.0.value`, and a sentence to show there. */
export interface FieldProblem {
  path: string;
  message: string;
}

export type CheckedConnector =
  | { ok: true; connector: Connector }
  | { ok: false; problems: [FieldProblem, ...FieldProblem[]] };

/**
 * Checks what a connector's form holds before it is saved or tried: the schema, and that no header is there twice (browsers would join the two values
 * with a comma). Whether the template parses is checked where Liquid is.
 */
export function checkConnector(input: unknown): CheckedConnector {
  const parsed = connectorSchema.safeParse(input);
  const problems = parsed.success ? repeatedHeaders(parsed.data) : fieldProblems(parsed.error.issues);
  const [first, ...others] = problems;
  if (first !== undefined) return { ok: false, problems: [first, ...others] };
  return { ok: true, connector: connectorSchema.parse(input) };
}

/** Issues of a schema as problems of fields. */
export function fieldProblems(issues: readonly { path: PropertyKey[]; message: string }[]): FieldProblem[] {
  return issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message }));
}

/** Headers that a connector names twice, whatever their case. */
export function repeatedHeaders({ headers, secretHeader }: Connector): FieldProblem[] {
  const fields = [
    ...headers.map(({ name }, index) => ({ name: name.toLowerCase(), path: `headers.${index}.name` })),
    ...(secretHeader === undefined ? [] : [{ name: secretHeader.toLowerCase(), path: 'secretHeader' }]),
  ];
  return fields
    .filter((field, index) => fields.findIndex((other) => other.name === field.name) < index)
    .map(({ path }) => ({ path, message: t('problems.header.twice') }));
}

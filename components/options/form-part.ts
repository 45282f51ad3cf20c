import { type DraftState, problemAt } from './use-draft.ts';

/** What every part of the connector form gets. */
export interface FormPartProps {
  form: DraftState;
}

/** Any form that says at its fields what is wrong. */
export type FormWithProblems = Pick<DraftState, 'visible'>;

/** The `name` and what is wrong at it, for a field of the form. */
export function fieldAt(form: FormWithProblems, path: string) {
  return { name: path, problem: problemAt(form.visible, path) };
}

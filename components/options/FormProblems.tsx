import { counted } from '../../lib/i18n.ts';
import type { Problem } from './draft-problems.ts';
import type { Saving } from './use-saving.ts';

interface Props {
  form: { visible: Problem[] };
  saving: Saving;
  /** The paths that a field of the form stands for: what is wrong there is said there. */
  fields: RegExp;
}

/** Why nothing was saved: how many fields need a look, and what no field can say. */
export function FormProblems({ form, saving, fields }: Props) {
  if (saving.refusal === null && saving.failure === null) return null;
  const elsewhere = form.visible.filter(({ path }) => !fields.test(path));
  const atFields = new Set(form.visible.map(({ path }) => path).filter((path) => fields.test(path))).size;
  if (elsewhere.length === 0 && atFields === 0 && saving.failure === null) return null;
  return (
    <div class="form-problems" role="alert" tabIndex={-1}>
      <p>
        {saving.failure ?? saving.refusal?.title}
        {atFields === 0 ? null : ` ${counted('options.connector.needChange', atFields)}`}
      </p>
      {elsewhere.map(({ path, message }) => (
        <p key={path}>{message}</p>
      ))}
    </div>
  );
}

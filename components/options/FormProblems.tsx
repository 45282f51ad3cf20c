import { counted } from '../../lib/i18n.ts';
import type { FormPartProps } from './form-part.ts';
import type { Saving } from './use-save.ts';

/** The paths that a field of the form stands for: what is wrong there is said there. */
const AT_FIELD =
  /^(name|description|endpoint|dialect|body|headers\.\d+\.(name|value)|secrets\..+|secretHeader|timeoutSeconds|notFoundStatuses|template|imageHosts|link|snippets\.\d+\.(name|text)|showWhen\.(helpdesks|statuses|tags|emailDomains|answer\.(connector|path|values))|cache\.hours|cache\.ttlSeconds\.(min|max))$/;

/** Why nothing was saved: how many fields need a look, and what no field can say. */
export function FormProblems({ form, saving }: FormPartProps & { saving: Saving }) {
  if (saving.refusal === null && saving.failure === null) return null;
  const elsewhere = form.visible.filter(({ path }) => !AT_FIELD.test(path));
  const atFields = new Set(form.visible.map(({ path }) => path).filter((path) => AT_FIELD.test(path))).size;
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

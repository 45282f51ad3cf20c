import { t } from '../../lib/i18n.ts';
import { Fold } from '../options/Fold.tsx';
import { HeaderRows } from '../options/HeaderRows.tsx';
import type { RuleForm } from './use-rule-draft.ts';

/** Further headers, which few endpoints want. */
export function RuleHeaders({ form }: { form: RuleForm }) {
  const { draft, change } = form;
  return (
    <Fold title={t('webhooks.headers.title')} open={draft.headers.length > 0}>
      <p class="field-hint">{t('webhooks.headers.hint')}</p>
      <HeaderRows
        form={form}
        path="request.headers"
        headers={draft.headers}
        onHeaders={(headers) => change({ headers })}
      />
    </Fold>
  );
}

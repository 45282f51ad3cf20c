import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { allReadyMade } from '../../lib/webhooks/ready-made/all-ready-made.ts';
import { ruleOf } from '../../lib/webhooks/ready-made/ready-made.ts';
import { Button } from '../ui/Button.tsx';
import { type RuleDraft, ruleDraftOf } from './rule-draft.ts';
import type { RuleForm } from './use-rule-draft.ts';

/** Fills the form with a rule that is ready-made; what stood there can be had back. */
export function StartFrom({ form: { draft, change } }: { form: RuleForm }) {
  const [former, setFormer] = useState<RuleDraft | null>(null);
  const choose = (chosen: RuleDraft) => {
    setFormer(draft);
    change(chosen);
  };
  const takeBack = () => {
    if (former !== null) change(former);
    setFormer(null);
  };
  return (
    <fieldset class="start-from">
      <legend class="field-label">{t('webhooks.readyMade.startFrom')}</legend>
      <div class="start-from-rules">
        {allReadyMade.map((each) => (
          <Button key={each.id} onClick={() => choose(ruleDraftOf(ruleOf(each)))}>
            {t(each.name)}
          </Button>
        ))}
        {former === null ? null : (
          <Button kind="quiet" onClick={takeBack}>
            {t('webhooks.readyMade.takeBack')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { allReadyMade } from '../../lib/webhooks/ready-made/all-ready-made.ts';
import { type ReadyMade, ruleOf } from '../../lib/webhooks/ready-made/ready-made.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { type RuleDraft, ruleDraftOf } from './rule-draft.ts';
import type { RuleForm } from './use-rule-draft.ts';

interface Props {
  form: RuleForm;
  /** The id of the one that somebody has chosen already. */
  from: string | null;
}

/** Fills the form with a rule that is ready-made, and says what is still to be put in. What stood there can be had back. */
export function StartFrom({ form: { draft, change }, from }: Props) {
  const [former, setFormer] = useState<RuleDraft | null>(null);
  const [chosen, setChosen] = useState<ReadyMade | null>(null);
  const fill = (readyMade: ReadyMade) => {
    setChosen(readyMade);
    change(ruleDraftOf(ruleOf(readyMade)));
  };
  const first = useRef(fill);
  useEffect(() => {
    const wanted = allReadyMade.find(({ id }) => id === from);
    if (wanted !== undefined) first.current(wanted);
  }, [from]);
  const takeBack = () => {
    if (former !== null) change(former);
    setFormer(null);
    setChosen(null);
  };
  return (
    <>
      <fieldset class="start-from">
        <legend class="field-label">{t('webhooks.readyMade.startFrom')}</legend>
        <div class="start-from-rules">
          {allReadyMade.map((each) => (
            <Button
              key={each.id}
              onClick={() => {
                setFormer((before) => before ?? draft);
                fill(each);
              }}
            >
              {t(each.name)}
            </Button>
          ))}
        </div>
      </fieldset>
      {chosen === null ? null : (
        <Notice
          kind="info"
          live
          action={
            former === null ? undefined : (
              <Button kind="quiet" onClick={takeBack}>
                {t('webhooks.readyMade.takeBack')}
              </Button>
            )
          }
        >
          {t(chosen.description)}
        </Notice>
      )}
    </>
  );
}

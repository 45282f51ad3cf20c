import { t } from '../../lib/i18n.ts';
import { allReadyMade } from '../../lib/webhooks/ready-made/all-ready-made.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { StartFromState } from './use-start-from.ts';

/** The ready-made rules to begin with, and what is still to be put into the one that was chosen. */
export function StartFrom({ chosen, choose, takeBack }: StartFromState) {
  return (
    <>
      <fieldset class="start-from">
        <legend class="field-label">{t('webhooks.readyMade.startFrom')}</legend>
        <div class="start-from-rules">
          {allReadyMade.map((each) => (
            <Button key={each.id} onClick={() => choose(each)}>
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
            takeBack === null ? undefined : (
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

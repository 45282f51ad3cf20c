import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { FormPart } from './FormPart.tsx';
import type { OwnDraft } from './own-draft.ts';
import type { OptionsPort } from './port.ts';
import { TrialResult } from './TrialResult.tsx';
import './trial.css';
import { useTrial } from './use-trial.ts';

interface Props {
  port: Pick<OptionsPort, 'send'>;
  draft: OwnDraft;
}

/** Reads an open tab with the description as it stands in the form, saved or not. */
export function Trial({ port, draft }: Props) {
  const { tabs, tab, choose, result, run } = useTrial(port);
  return (
    <FormPart title={t('options.trial.title')} hint={t('options.trial.hint')}>
      {tab === undefined ? (
        <p class="muted">{t('options.trial.noTab')}</p>
      ) : (
        <form
          class="trial"
          aria-label={t('options.trial.title')}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (draft.ok) run(draft.helpdesk);
          }}
        >
          <ReadOnly.Provider value={false}>
            <SelectField
              name="tab"
              label={t('options.trial.tab')}
              value={String(tab.tab)}
              options={tabs.map((entry) => ({
                value: String(entry.tab),
                label: t('options.trial.tabTitle', { host: new URL(entry.origin).host, title: entry.title }),
              }))}
              onValue={(value) => choose(Number(value))}
            />
          </ReadOnly.Provider>
          <div class="trial-run">
            <Button type="submit" disabled={!draft.ok} aria-disabled={result.state === 'reading'}>
              {result.state === 'reading' ? t('options.trial.reading') : t('options.trial.read')}
            </Button>
            {draft.ok ? null : <span class="muted">{t('options.trial.needsChange')}</span>}
          </div>
        </form>
      )}
      <TrialResult result={result} />
    </FormPart>
  );
}

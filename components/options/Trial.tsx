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
    <FormPart
      title="Try it"
      hint="On a tab with an open ticket, of a site that Deskside may read: any that is switched on."
    >
      {tab === undefined ? (
        <p class="muted">No such tab is open. Open a ticket there in another tab, and come back.</p>
      ) : (
        <form
          class="trial"
          aria-label="Try it"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (draft.ok) run(draft.helpdesk);
          }}
        >
          <ReadOnly.Provider value={false}>
            <SelectField
              name="tab"
              label="Tab"
              value={String(tab.tab)}
              options={tabs.map((entry) => ({
                value: String(entry.tab),
                label: `${new URL(entry.origin).host} — ${entry.title}`,
              }))}
              onValue={(value) => choose(Number(value))}
            />
          </ReadOnly.Provider>
          <div class="trial-run">
            <Button type="submit" disabled={!draft.ok} aria-disabled={result.state === 'reading'}>
              {result.state === 'reading' ? 'Reading…' : 'Read this tab'}
            </Button>
            {draft.ok ? null : <span class="muted">The JSON above needs a change first.</span>}
          </div>
        </form>
      )}
      <TrialResult result={result} />
    </FormPart>
  );
}

import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { OptionsState } from '../options/options-state.ts';
import '../options/preview.css';
import { useOpenTickets } from '../options/use-open-tickets.ts';
import { Button } from '../ui/Button.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { PreviewedRequest } from './PreviewedRequest.tsx';
import { TestResult } from './TestResult.tsx';
import type { RuleForm } from './use-rule-draft.ts';
import { previewedRule, useRulePreview } from './use-rule-preview.ts';
import { useRuleTest } from './use-rule-test.ts';

interface Props {
  options: OptionsState;
  form: RuleForm;
  /** The form has fields that are wrong: it says so and takes the focus there. */
  onRefused: () => void;
}

const SAMPLE = 'sample';

/** The rule as it is typed: the request that it would send for a ticket, at once, and a button that sends it. */
export function RulePreviewColumn({ options, form, onRefused }: Props) {
  const tickets = useOpenTickets(options.port);
  const [chosen, setChosen] = useState(SAMPLE);
  const ticket = tickets.find(({ tab }) => String(tab) === chosen);
  const tab = ticket?.tab ?? null;
  const preview = useRulePreview(options.port, previewedRule(form), tab);
  const test = useRuleTest(options, form, onRefused);
  const running = test.state.state === 'running';
  return (
    <aside class="preview" aria-labelledby="rule-preview">
      <h2 id="rule-preview">{t('preview.title')}</h2>
      <p class="field-hint">{t('webhooks.preview.hint')}</p>
      {tickets.length === 0 ? null : (
        <ReadOnly.Provider value={false}>
          <SelectField
            name="about"
            label={t('webhooks.preview.about')}
            value={ticket === undefined ? SAMPLE : chosen}
            options={[
              { value: SAMPLE, label: t('webhooks.preview.sample') },
              ...tickets.map(({ tab: id, title }) => ({
                value: String(id),
                label: t('options.preview.ticket', { title }),
              })),
            ]}
            onValue={setChosen}
          />
        </ReadOnly.Provider>
      )}
      <PreviewedRequest state={preview} conditions={form.draft.when.groups.length > 0} />
      <div class="test-run">
        <Button aria-disabled={running} onClick={() => test.run(tab)}>
          {running ? t('webhooks.test.running') : t('webhooks.test.run')}
        </Button>
        <p class="field-hint">
          {ticket === undefined ? t('webhooks.test.hintSample') : t('webhooks.test.hintTicket')}
        </p>
      </div>
      <TestResult state={test.state} />
    </aside>
  );
}

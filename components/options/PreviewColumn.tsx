import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { JsonResponse } from './JsonResponse.tsx';
import type { OptionsState } from './options-state.ts';
import './preview.css';
import { PreviewAbout } from './PreviewAbout.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { ResponseValues } from './ResponseValues.tsx';
import type { DraftState } from './use-draft.ts';
import { type About, type PreviewState, usePreview } from './use-preview.ts';
import type { TestAddressList } from './use-test-addresses.ts';

interface Props {
  options: OptionsState;
  form: DraftState;
  /** The form has fields that are wrong: it says so and takes the focus there. */
  onRefused: () => void;
  addresses: TestAddressList;
  onCompare: (addresses: string[]) => void;
}

type TabId = 'panel' | 'values' | 'json';

/** The connector as it is typed, tried on one customer: what agents would see, and what went over the wire. Nothing of it is kept. */
export function PreviewColumn({ options, form, onRefused, addresses, onCompare }: Props) {
  const [chosen, setTab] = useState<TabId>('panel');
  const hasTemplate = form.draft.display === 'template';
  const tab = chosen === 'values' && !hasTemplate ? 'panel' : chosen;
  const { state, run } = usePreview(options, form, onRefused);
  return (
    <aside class="preview" aria-labelledby="live-preview">
      <h2 id="live-preview">{t('preview.title')}</h2>
      <p class="field-hint">{t('preview.hint')}</p>
      <PreviewAbout
        port={options.port}
        running={state.state === 'running'}
        onRun={run}
        addresses={addresses}
        onCompare={onCompare}
      />
      <Tabs label={t('preview.result')} tabs={tabs(hasTemplate)} selected={tab} onSelect={setTab}>
        <Result options={options} form={form} state={state} tab={tab} onRun={run} />
      </Tabs>
    </aside>
  );
}

function tabs(hasTemplate: boolean): { id: TabId; label: string }[] {
  return [
    { id: 'panel', label: t('preview.tab.panel') },
    ...(hasTemplate ? [{ id: 'values' as const, label: t('preview.tab.values') }] : []),
    { id: 'json', label: t('preview.tab.json') },
  ];
}

interface ResultProps {
  options: OptionsState;
  form: DraftState;
  state: PreviewState;
  tab: TabId;
  onRun: (about: About) => void;
}

function Result({ options, form, state, tab, onRun }: ResultProps) {
  switch (state.state) {
    case 'idle':
      return <p class="preview-empty">{t('preview.notRun')}</p>;
    case 'running':
      return <p class="preview-empty">{t('preview.askingEndpoint')}</p>;
    case 'failed':
      return (
        <Notice kind="error" live>
          {state.message}
        </Notice>
      );
    case 'done':
      if (tab === 'json') return <JsonResponse preview={state.preview} />;
      return tab === 'values' ? (
        <ResponseValues answer={state.preview.answer} inserter={form.template.inserter} />
      ) : (
        <PreviewPanel options={options} tried={state} onRefresh={() => onRun(state.about)} />
      );
  }
}

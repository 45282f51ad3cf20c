import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Config } from '../../lib/config/config.ts';
import { t } from '../../lib/i18n.ts';
import '../options/connector-form.css';
import type { OptionsState } from '../options/options-state.ts';
import { PageHead } from '../options/PageHead.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { Text } from '../ui/Text.tsx';
import { allowed } from './allowed.ts';
import './config.css';
import { EditPart } from './EditPart.tsx';
import { ExportPart } from './ExportPart.tsx';
import { ImportPart } from './ImportPart.tsx';
import { LastImport } from './LastImport.tsx';
import { NotAllowed } from './NotAllowed.tsx';
import { Review } from './Review.tsx';
import { draftText } from './read-draft.ts';
import { useImport } from './use-import.ts';

/** The agent's own layer as a file: taken in, given out, edited. What a file changes is looked at before anything of it is applied. */
export function ConfigPage({ options }: { options: OptionsState }) {
  const importing = useImport(options);
  const { state } = importing;
  const mine = useMine(options);
  const { connectors, helpdesks, export: mayExport } = allowed(options.settings);
  const mayImport = connectors && helpdesks;
  const changeable = options.settings.unreadable === undefined;
  const config = options.settings.effective;
  const layer = mine === 'failed' ? null : mine;
  const start = useMemo(() => (layer === null ? '' : draftText(layer)), [layer]);
  const [edited, setEdited] = useState({ of: '', text: '' });
  const text = edited.of === start ? edited.text : start;
  const { setUnsaved } = options.routing;
  useEffect(() => {
    setUnsaved(text !== start);
    return () => setUnsaved(false);
  }, [setUnsaved, text, start]);
  const { heading, leave } = useLeave(importing);
  if (state.state === 'review')
    return <Review options={options} importing={importing} reviewed={state.reviewed} onLeave={leave} />;
  return (
    <>
      <PageHead title={t('config.title')} heading={heading}>
        {t('config.about')}
      </PageHead>
      {options.organisation.current === null ? (
        <p>
          <Text of="config.atAddress" parts={{ browser: (words) => <a href="#browser">{words}</a> }} />
        </p>
      ) : null}
      {mayImport && mayExport ? null : <NotAllowed config={config} />}
      {mayImport && changeable ? <LastImport options={options} /> : null}
      {mayImport && changeable ? <ImportPart importing={importing} /> : null}
      {mayExport && changeable ? <ExportPart options={options} /> : null}
      {mine === null && mayExport ? <Spinner label={t('common.loading')} /> : null}
      {mine === 'failed' ? (
        <Notice kind="error" live>
          {t('common.settingsUnread')}
        </Notice>
      ) : null}
      {layer === null || !mayExport ? null : (
        <EditPart
          start={start}
          text={text}
          onText={(typed) => setEdited({ of: start, text: typed })}
          locked={!mayImport || !changeable}
          onReview={(file) => importing.review(file, layer)}
        />
      )}
    </>
  );
}

/** The way back from a review, after which the title has the focus. */
function useLeave(importing: ReturnType<typeof useImport>) {
  const heading = useRef<HTMLHeadingElement>(null);
  const left = useRef(false);
  const leave = () => {
    left.current = true;
    importing.leave();
  };
  useEffect(() => {
    if (importing.state.state !== 'idle' || !left.current) return;
    left.current = false;
    heading.current?.focus();
  }, [importing.state]);
  return { heading, leave };
}

/** My layer, read anew after every change; `null` until it is there. */
function useMine({ port, settings }: OptionsState): Config | 'failed' | null {
  const [mine, setMine] = useState<Config | 'failed' | null>(null);
  useEffect(() => {
    void settings;
    port.send('read-mine', {}).then(setMine, () => setMine('failed'));
  }, [port, settings]);
  return mine;
}

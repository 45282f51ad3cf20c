import { useMemo } from 'preact/hooks';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import { panelSpec } from '../../lib/panel/panel-spec.ts';
import { Panel } from '../sidebar/Panel.tsx';
import { newPanel } from '../sidebar/panel-state.ts';
import type { SidebarPage } from '../sidebar/port.ts';
import { TemplateWorld } from '../sidebar/template-context.ts';
import { Notes } from './Notes.tsx';
import type { OptionsState } from './options-state.ts';
import type { TriedPreview } from './use-preview.ts';
import { usePreviewImages } from './use-preview-images.ts';

interface Props {
  options: OptionsState;
  tried: TriedPreview;
  onRefresh: () => void;
}

/** The panel that agents would see, by the sidebar's own components. */
export function PreviewPanel({ options, tried, onRefresh }: Props) {
  const { preview, connector, at } = tried;
  const answer = {
    answer: preview.answer,
    at,
    durationMs: preview.durationMs,
    fromCache: false,
    expired: false,
  };
  /** The template is run anew with another one. */
  const spec = useMemo(() => panelSpec(connector), [connector]);
  const { world, notes } = usePreviewImages(options.port, connector);
  const open = (page: SidebarPage) => {
    if (page === 'grant') void options.access.request([hostPattern(connector.endpoint)]);
    if (page === 'endpoint') window.open('/endpoint.html', '_blank', 'noopener');
  };
  return (
    <TemplateWorld.Provider value={world}>
      <Panel
        panel={newPanel(spec, answer)}
        ticket={preview.ticket}
        now={at}
        render={options.port.templates.render}
        onRefresh={onRefresh}
        onOpen={open}
      />
      <Notes notes={notes} />
    </TemplateWorld.Provider>
  );
}

import type { PanelView } from '../../lib/panel/panel.ts';
import type { TemplateRenderer } from '../../lib/panel/render-template.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { BadgePanel } from './BadgePanel.tsx';
import { FailurePanel } from './FailurePanel.tsx';
import type { SidebarPage } from './port.ts';
import { TemplatePanel } from './TemplatePanel.tsx';
import { UnknownPanel } from './UnknownPanel.tsx';
import './panel.css';

interface PanelBodyProps {
  /** The connector's name. */
  name: string;
  view: PanelView;
  render: TemplateRenderer['render'];
  onRetry: () => void;
  onOpen: (page: SidebarPage) => void;
}

/** A panel without its frame: what the sidebar shows, and the preview of the options page. */
export function PanelBody({ name, view, render, onRetry, onOpen }: PanelBodyProps) {
  switch (view.kind) {
    case 'waiting':
      return <Skeleton label={`Asking ${name}`} />;
    case 'badge':
      return <BadgePanel badge={view.badge} link={view.link} name={name} />;
    case 'template':
      return (
        <TemplatePanel name={name} template={view.template} variables={view.variables} render={render} />
      );
    case 'unknown':
      return <UnknownPanel name={name} onExplain={() => onOpen('endpoint')} />;
    case 'error':
    case 'timeout':
      return <FailurePanel failure={view} onRetry={onRetry} onMend={onOpen} />;
  }
}

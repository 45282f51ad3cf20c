import type { ComponentChildren, Ref } from 'preact';
import { t } from '../../lib/i18n.ts';
import { slowAfter } from '../../lib/panel/panel-spec.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Age } from './Age.tsx';
import { BlurButton } from './BlurButton.tsx';
import type { PanelState } from './panel-state.ts';
import type { GripProps } from './use-reorder.ts';
import { LONG, useSlow } from './use-slow.ts';

/** How the agent has arranged one panel, and what they can do about it. */
export interface PanelPlace {
  collapsed: boolean;
  grip: GripProps;
  /** Where a panel that is being dragged would go. */
  drop: 'before' | 'after' | null;
  onToggle: () => void;
  onHide: () => void;
}

interface PanelHeadProps {
  panel: PanelState;
  /** The id of the panel's name, for what it labels. */
  id: string;
  now: number;
  /** Its endpoint is asked, and was not quick. */
  busy: boolean;
  /** Missing where there is nothing to arrange. */
  place?: PanelPlace;
  /** Missing where the values are never blurred. */
  blur?: { blurred: boolean; toggle: () => void };
  refreshButton: Ref<HTMLButtonElement>;
  onRefresh: () => void;
}

/** A panel's name, how old its data is, and what can be done with the whole panel. It stays from ticket to ticket. */
export function PanelHead({ panel, id, now, busy, place, blur, refreshButton, onRefresh }: PanelHeadProps) {
  const { spec, answer, asking } = panel;
  const turning = useSlow(asking, LONG);
  const name = <bdi id={id}>{spec.name}</bdi>;
  return (
    <header class="panel-head">
      {place !== undefined && <Grip name={spec.name} grip={place.grip} />}
      <div class="panel-title">
        <h2>{place === undefined ? name : <Toggle place={place}>{name}</Toggle>}</h2>
        {answer !== null && <Age at={answer.at} now={now} updating={asking} slowAfter={slowAfter(spec)} />}
      </div>
      {place !== undefined && (
        <IconButton
          label={t('sidebar.panel.hide', { name: spec.name })}
          data-tool="hide"
          onClick={place.onHide}
        >
          <Icon name="close" />
        </IconButton>
      )}
      {blur !== undefined && <BlurButton name={spec.name} blurred={blur.blurred} onToggle={blur.toggle} />}
      <IconButton
        ref={refreshButton}
        label={t('sidebar.panel.refresh', { name: spec.name })}
        shortcut="R"
        aria-disabled={busy}
        onClick={onRefresh}
      >
        <Icon name="refresh" turning={turning} />
      </IconButton>
    </header>
  );
}

function Grip({ name, grip }: { name: string; grip: GripProps }) {
  return (
    <IconButton
      label={t('sidebar.panel.move', { name })}
      title={t('sidebar.panel.howToMove')}
      data-tool="grip"
      {...grip}
    >
      <Icon name="grip" />
    </IconButton>
  );
}

function Toggle({ place, children }: { place: PanelPlace; children: ComponentChildren }) {
  return (
    <button type="button" class="panel-toggle" aria-expanded={!place.collapsed} onClick={place.onToggle}>
      {children}
      <Icon name="down" />
    </button>
  );
}

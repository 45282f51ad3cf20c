import { useRef } from 'preact/hooks';
import { announcement, NOTHING_ANNOUNCED } from './announcement.ts';
import type { PanelState } from './panel-state.ts';

interface AnnouncerProps {
  /** Whose data it is: `null` where no customer is shown. */
  customer: { owner: string; email: string } | null;
  panels: readonly PanelState[];
}

/** Has a screen reader say the panels' results, politely and each once. */
export function Announcer({ customer, panels }: AnnouncerProps) {
  const announced = useRef(NOTHING_ANNOUNCED);
  announced.current =
    customer === null ? NOTHING_ANNOUNCED : announcement(announced.current, { ...customer, panels });
  return (
    <p class="visually-hidden" role="status">
      {announced.current.text}
    </p>
  );
}

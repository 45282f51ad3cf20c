import { useRef } from 'preact/hooks';
import { announcement, NOTHING_ANNOUNCED } from './announcement.ts';
import type { SidebarStore } from './sidebar-store.ts';

interface AnnouncerProps {
  /** Whose data it is: `null` where no customer is shown. */
  customer: { owner: string; email: string } | null;
  store: Pick<SidebarStore, 'panels'>;
}

/** Has a screen reader say the panels' results, politely and each once. */
export function Announcer({ customer, store }: AnnouncerProps) {
  const announced = useRef(NOTHING_ANNOUNCED);
  const panels = store.panels.value;
  announced.current =
    customer === null ? NOTHING_ANNOUNCED : announcement(announced.current, { ...customer, panels });
  return (
    <p class="visually-hidden" role="status">
      {announced.current.text}
    </p>
  );
}

import { useEffect, useRef } from 'preact/hooks';

interface Props {
  open: boolean;
  origin: string;
  /** The product's name. */
  helpdesk: string;
  onToggle: () => void;
}

/** Opens and closes the sidebar of the tab. It has the focus when the popup opens: Enter or Space is enough. */
export function SidebarSwitch({ open, origin, helpdesk, onToggle }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button
      type="button"
      role="switch"
      class="sidebar-switch"
      ref={button}
      aria-checked={open}
      onClick={onToggle}
    >
      <span class="sidebar-switch-words">
        <span class="sidebar-switch-title">Sidebar in this tab</span>
        <span class="field-hint">
          {helpdesk} · {new URL(origin).host}
        </span>
      </span>
      <span class="sidebar-switch-state" aria-hidden="true">
        {open ? 'Open' : 'Closed'}
        <span class="sidebar-switch-track" />
      </span>
    </button>
  );
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import { SupportBadge } from '../helpdesk/SupportBadge.tsx';
import type { OnSite } from './tab-view.ts';

interface Props {
  site: OnSite;
  onToggle: () => void;
}

/** Opens and closes the sidebar of the tab. It has the focus when the popup opens: Enter or Space is enough. */
export function SidebarSwitch({ site: { open, origin, product }, onToggle }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
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
        <span class="field-hint">{new URL(origin).host}</span>
        <span class="sidebar-switch-product">
          {product?.name ?? 'Unknown helpdesk'}
          {product === null ? null : <SupportBadge support={product.support} />}
        </span>
      </span>
      <span class="sidebar-switch-state" aria-hidden="true">
        {open ? 'Open' : 'Closed'}
        <span class="sidebar-switch-track" />
      </span>
    </button>
  );
}

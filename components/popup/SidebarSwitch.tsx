import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
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
        <span class="sidebar-switch-title">{t('popup.sidebar.title')}</span>
        <span class="field-hint">{new URL(origin).host}</span>
        <span class="sidebar-switch-product">
          {product?.name ?? t('popup.sidebar.unknownHelpdesk')}
          {product === null ? null : <SupportBadge support={product.support} />}
        </span>
      </span>
      <span class="sidebar-switch-state" aria-hidden="true">
        {open ? t('popup.sidebar.open') : t('popup.sidebar.closed')}
        <span class="sidebar-switch-track" />
      </span>
    </button>
  );
}

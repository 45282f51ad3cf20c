import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { SHORTCUTS } from './shortcut.ts';
import '../ui/dialog.css';

/** Every key of the sidebar. Escape closes it, and the focus goes back to where it was. */
export function ShortcutDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.focus();
    /** The browser has gone to its button first, which is at the end. */
    if (shown !== null) shown.scrollTop = 0;
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      class="dialog shortcut-dialog"
      aria-labelledby={title}
      onClose={onClose}
    >
      <h2 id={title}>{t('sidebar.keys.title')}</h2>
      <div class="dialog-text">
        <p class="muted">{t('sidebar.keys.where')}</p>
        <dl class="shortcuts">
          {SHORTCUTS.map(({ keys, does }) => (
            <ShortcutRow key={keys} keys={keys} does={t(does)} />
          ))}
        </dl>
        <p class="muted">{t('sidebar.keys.global')}</p>
      </div>
      <div class="dialog-actions">
        <Button onClick={onClose}>{t('common.close')}</Button>
      </div>
    </dialog>
  );
}

function ShortcutRow({ keys, does }: { keys: string; does: string }) {
  return (
    <div>
      <dt>
        {keys.split('+').map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  );
}

import { useId, useLayoutEffect, useRef } from 'preact/hooks';
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
      <h2 id={title}>Keyboard shortcuts</h2>
      <div class="dialog-text">
        <p class="muted">They act while the sidebar has the keyboard, and never while you type in a field.</p>
        <dl class="shortcuts">
          {SHORTCUTS.map(({ keys, does }) => (
            <ShortcutRow key={keys} keys={keys} does={does} />
          ))}
        </dl>
        <p class="muted">
          Alt+Shift+D opens and closes the sidebar from the helpdesk too. The browser’s settings for
          extensions can change that.
        </p>
      </div>
      <div class="dialog-actions">
        <Button onClick={onClose}>Close</Button>
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

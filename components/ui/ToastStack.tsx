import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from './Button.tsx';
import './toast.css';
import type { Toast, Toasts } from './toasts.ts';
import { useHeld } from './use-held.ts';

/** How long a toast stays, in milliseconds; longer where there is something to take back. */
const STAYS = { plain: 5_000, undo: 10_000 };

/** The toasts of the page, the newest last. */
export function ToastStack({ toasts }: { toasts: Toasts }) {
  return (
    <ul class="toast-stack" aria-label={t('ui.messages')} aria-live="polite">
      {toasts.shown.map((toast) => (
        <ToastCard
          key={toast.key}
          toast={toast}
          onDismiss={() => toasts.dismiss(toast)}
          onUndo={() => toasts.undo(toast)}
        />
      ))}
    </ul>
  );
}

interface CardProps {
  toast: Toast;
  onDismiss: () => void;
  onUndo: () => void;
}

/** Stays while the pointer or the keyboard is on it. Takes the focus where there is an undo: what was deleted had it. */
function ToastCard({ toast, onDismiss, onUndo }: CardProps) {
  const card = useRef<HTMLLIElement>(null);
  const held = useHeld(card);
  const undo = useRef<HTMLButtonElement>(null);
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;
  useEffect(() => undo.current?.focus(), []);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismiss.current(), toast.undo === undefined ? STAYS.plain : STAYS.undo);
    return () => clearTimeout(timer);
  }, [held, toast]);
  return (
    <li class="toast" ref={card}>
      <span class="toast-message">{toast.message}</span>
      {toast.undo === undefined ? null : (
        <Button kind="quiet" ref={undo} onClick={onUndo}>
          {t('ui.undo')}
        </Button>
      )}
      <Button kind="quiet" onClick={onDismiss}>
        {t('common.close')}
      </Button>
    </li>
  );
}

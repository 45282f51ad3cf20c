import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** A short message that goes by itself; with `undo`, until then what it says can be taken back. */
export interface Toast {
  key: number;
  message: string;
  undo?: () => void;
  /** Called once when the toast is gone and nobody took it back, or when the page goes. */
  onGone?: () => void;
}

export interface Toasts {
  shown: readonly Toast[];
  show: (toast: Omit<Toast, 'key'>) => void;
  /** The toast goes and stands. */
  dismiss: (toast: Toast) => void;
  /** The toast goes and what it says is taken back. */
  undo: (toast: Toast) => void;
}

/** The toasts of one page. What they announce is carried out at the latest when the page goes. */
export function useToasts(): Toasts {
  const [shown, setShown] = useState<readonly Toast[]>([]);
  const open = useRef(new Map<number, Toast>());
  const close = useCallback((toast: Toast, end: (() => void) | undefined) => {
    if (!open.current.delete(toast.key)) return;
    setShown([...open.current.values()]);
    end?.();
  }, []);
  const show = useCallback((toast: Omit<Toast, 'key'>) => {
    const key = performance.now() + open.current.size;
    open.current.set(key, { ...toast, key });
    setShown([...open.current.values()]);
  }, []);
  useEffect(() => {
    const settle = () => {
      for (const toast of [...open.current.values()]) close(toast, toast.onGone);
    };
    addEventListener('pagehide', settle);
    return () => removeEventListener('pagehide', settle);
  }, [close]);
  return {
    shown,
    show,
    dismiss: (toast) => close(toast, toast.onGone),
    undo: (toast) => close(toast, toast.undo),
  };
}

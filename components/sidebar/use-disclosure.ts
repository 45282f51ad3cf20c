import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A part of the sidebar that a button opens and closes. */
export interface Disclosure {
  open: boolean;
  button: RefObject<HTMLButtonElement | null>;
  toggle: () => void;
  close: () => void;
}

/**
 * Closes where what it belongs to changes: an address that was typed for one ticket is never looked up for the next. The focus goes back to its button, unless
 * the agent has gone on to the helpdesk meanwhile. Touches: the focus.
 */
export function useDisclosure(belongsTo: string): Disclosure {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => setOpen(false), [belongsTo]);
  function close() {
    if (open && document.hasFocus()) button.current?.focus();
    setOpen(false);
  }
  return { open, button, toggle: () => (open ? close() : setOpen(true)), close };
}

import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * Whether the address form is open. It closes on another ticket, so that an address typed for one is never looked up for the next. The focus goes back to its
 * button, unless the agent has gone on to the helpdesk meanwhile.
 */
export function useAddressForm(ticket: string): {
  open: boolean;
  button: RefObject<HTMLButtonElement | null>;
  toggle: () => void;
  close: () => void;
} {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => setOpen(false), [ticket]);
  function close() {
    if (open && document.hasFocus()) button.current?.focus();
    setOpen(false);
  }
  return { open, button, toggle: () => (open ? close() : setOpen(true)), close };
}

import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Whether the address form is open. It closes on another ticket, so that an address typed for one is never looked up for the next. */
export function useAddressForm(ticket: string): {
  open: boolean;
  button: RefObject<HTMLButtonElement | null>;
  toggle: () => void;
  close: () => void;
} {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => setOpen(false), [ticket]);
  function close() {
    if (open) button.current?.focus();
    setOpen(false);
  }
  return { open, button, toggle: () => (open ? close() : setOpen(true)), close };
}

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import './fold.css';

interface Props {
  title: string;
  /** Opens it: something in it is set, or wrong. It can be closed all the same. */
  open: boolean;
  children: ComponentChildren;
}

/** A part of a form that few people need. */
export function Fold({ title, open, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    if (open && details.current !== null) details.current.open = true;
  }, [open]);
  return (
    <details ref={details} class="fold">
      <summary>{title}</summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}

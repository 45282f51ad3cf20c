import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { placeBubble } from './place-bubble.ts';
import { usePointedAt } from './use-pointed-at.ts';
import './tooltip.css';

interface TooltipProps {
  /** The name of the button. */
  label: string;
  /** May hold a link: Tab leads from the button to it. */
  children: ComponentChildren;
}

/** An ⓘ that tells more while the pointer or the focus is on it; Escape takes it away (WCAG 2.2, 1.4.13). */
export function Tooltip({ label, children }: TooltipProps) {
  const whole = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const open = usePointedAt(whole);
  const id = useId();
  useLayoutEffect(() => {
    if (button.current !== null && bubble.current !== null) placeBubble(bubble.current, button.current);
  }, [open]);
  const described = open ? { 'aria-describedby': id } : {};
  return (
    <span ref={whole} class="tooltip">
      <button
        ref={button}
        type="button"
        class="tooltip-button"
        aria-label={label}
        aria-expanded={open}
        {...described}
      >
        <Icon name="info" />
      </button>
      {open && (
        <span ref={bubble} id={id} class="tooltip-bubble">
          {children}
        </span>
      )}
    </span>
  );
}

import type { ComponentChildren } from 'preact';
import './badge.css';

export type BadgeColor = 'green' | 'blue' | 'yellow' | 'red' | 'gray';

/** A word or two in a colour. The words say it all: the colour only helps. */
export function Badge({ color, children }: { color: BadgeColor; children: ComponentChildren }) {
  return (
    <span class={`badge badge-${color}`} dir="auto">
      {children}
    </span>
  );
}

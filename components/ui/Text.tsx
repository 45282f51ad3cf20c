import type { ComponentChildren, VNode } from 'preact';
import { type MessageKey, type NamesOf, template } from '../../lib/i18n.ts';

/** What stands for `{name}`; a function is given the words between `{name}` and `{/name}`. */
type Part = VNode | string | number | ((words: ComponentChildren) => VNode);

interface Props<K extends MessageKey> {
  of: K;
  parts: Record<NamesOf<K>, Part>;
}

/** A text with elements in it, wherever its language wants them: `Read {guide}the guide{/guide} on {host}.` */
export function Text<K extends MessageKey>({ of, parts }: Props<K>) {
  return <>{fill(template(of), parts)}</>;
}

const PLACE = /\{(\w+)\}(?:(.*?)\{\/\1\})?/g;

function fill(text: string, parts: Record<string, Part>): ComponentChildren[] {
  const filled: ComponentChildren[] = [];
  let from = 0;
  for (const { 0: place, 1: name = '', 2: words = '', index } of text.matchAll(PLACE)) {
    const part = parts[name] ?? place;
    filled.push(text.slice(from, index), typeof part === 'function' ? part(fill(words, parts)) : part);
    from = index + place.length;
  }
  return [...filled, text.slice(from)];
}

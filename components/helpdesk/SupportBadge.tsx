import { Badge, type BadgeColor } from '../ui/Badge.tsx';
import { type Support, supportWord } from './support.ts';

const COLORS: Record<Support, BadgeColor> = {
  verified: 'green',
  stable: 'blue',
  experimental: 'yellow',
  any: 'yellow',
  own: 'gray',
};

/** How well a helpdesk is supported, in a word. */
export function SupportBadge({ support }: { support: Support }) {
  return <Badge color={COLORS[support]}>{supportWord(support)}</Badge>;
}

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shows } from '../attacks/attack.ts';

const tokens = new Map(
  [
    ...readFileSync('components/ui/tokens.css', 'utf8').matchAll(
      /--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g,
    ),
  ].map(([, name, light, dark]) => [name ?? '', { light: light ?? '', dark: dark ?? '' }]),
);

/** Text on what it stands on. */
const PAIRS: [string, string][] = [
  ...['green', 'blue', 'yellow', 'red', 'gray'].map((color): [string, string] => [
    `badge-${color}-text`,
    `badge-${color}`,
  ]),
  ...['canvas', 'surface', 'sunken'].flatMap((ground): [string, string][] => [
    ['text', ground],
    ['text-muted', ground],
  ]),
  ['accent', 'surface'],
  ['accent', 'canvas'],
  ['accent-strong', 'surface'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['danger', 'surface'],
  ['danger', 'canvas'],
];

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each(PAIRS)(shows('23.5', '%s can be read on %s (WCAG 2.2, 1.4.3)'), (text, ground) => {
    expect(contrast(color(text, scheme), color(ground, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  test('a field can be told from what it stands on (WCAG 2.2, 1.4.11)', () => {
    expect(contrast(color('line-strong', scheme), color('surface', scheme))).toBeGreaterThanOrEqual(3);
  });
});

function color(name: string, scheme: 'light' | 'dark'): string {
  const token = tokens.get(name);
  if (token === undefined) throw new Error(`tokens.css has no colour --${name}.`);
  return token[scheme];
}

/** Contrast ratio of two colours, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of an sRGB colour, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

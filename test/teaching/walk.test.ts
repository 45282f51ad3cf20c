// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { walk } from '../../entrypoints/teach/walk.ts';

test('the arrow keys lead to what is around, in, after and before, past what nobody sees', () => {
  document.body.innerHTML =
    '<ul><li id="a">a</li><script></script><li id="b"><br><b id="c">c</b></li></ul><div data-deskside="teach"></div>';
  const at = (id: string) => document.getElementById(id) ?? document.body;
  expect(walk(at('a'), 'next')).toBe(at('b'));
  expect(walk(at('b'), 'previous')).toBe(at('a'));
  expect(walk(at('b'), 'in')).toBe(at('c'));
  expect(walk(at('c'), 'out')).toBe(at('b'));
  expect(walk(at('a'), 'out').localName).toBe('ul');
  for (const [from, direction] of [
    [at('a'), 'previous'],
    [at('b'), 'next'],
    [at('c'), 'in'],
    [document.body, 'out'],
    [at('a').parentElement ?? document.body, 'next'],
  ] as const)
    expect(walk(from, direction)).toBe(from);
});

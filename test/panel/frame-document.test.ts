import { describe, expect, test } from 'vitest';
import { FRAME_POLICY, FRAME_SANDBOX, frameDocument } from '../../lib/panel/frame-document.ts';
import { shows } from '../attacks/attack.ts';

describe('the frame of a template', () => {
  test('runs no script and cannot leave', () => {
    expect(FRAME_SANDBOX.split(' ').sort()).toEqual([
      'allow-popups',
      'allow-popups-to-escape-sandbox',
      'allow-same-origin',
    ]);
  });

  test(shows('21.6', 'may load nothing but images in the page itself'), () => {
    expect(FRAME_POLICY).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
    );
  });

  test('its policy stands before anything that it must stop', () => {
    const text = frameDocument({ html: '<p>Pro</p>', tokens: ':root { --text: red }', scheme: 'dark' });
    expect(text).toMatch(/^<!doctype html>\n<html style="color-scheme: dark">/);
    expect(text.indexOf(FRAME_POLICY)).toBeGreaterThan(0);
    expect(text.indexOf(FRAME_POLICY)).toBeLessThan(text.indexOf('<style>'));
    expect(text).toContain(':root { --text: red }');
    expect(text).toContain('<body dir="auto"><p>Pro</p></body>');
  });

  test("a template's own classes never meet a class of ours: .light may be a traffic light", () => {
    const text = frameDocument({ html: '<p class="light">Pro</p>', tokens: '', scheme: 'light' });
    expect(text.match(/class="[^"]*"/g)).toEqual(['class="light"']);
  });
});

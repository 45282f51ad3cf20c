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
    const text = frameDocument(':root { --text: red }');
    expect(text).toMatch(
      /^<!doctype html><meta http-equiv="Content-Security-Policy" content="([^"]+)"><style>/,
    );
    expect(text).toContain(`content="${FRAME_POLICY}"`);
    expect(text).toContain('<style>:root { --text: red }</style>');
    expect(text).toMatch(/<body dir="auto">$/);
  });

  test("a template's own classes never meet a class of ours: .light may be a traffic light", () => {
    expect(frameDocument('')).not.toContain('class');
  });
});

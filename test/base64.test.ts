import { expect, test } from 'vitest';
import { base64, bytes } from '../lib/base64.ts';

test.each([0, 1, 2, 3, 32_767, 32_768, 100_001])('%i bytes are themselves again after Base64', (length) => {
  const all = Uint8Array.from({ length }, (_, index) => (index * 7) % 256);
  expect(base64(all)).toBe(Buffer.from(all).toString('base64'));
  expect(bytes(base64(all))).toEqual(all);
});

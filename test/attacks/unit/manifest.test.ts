import { globSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { manifest } from '../../../scripts/manifest.ts';
import { attack } from '../attack.ts';

attack('29.1', () => {
  for (const browser of ['chrome', 'firefox'] as const)
    expect(manifest(browser, null).incognito).toBe('not_allowed');
});

attack('38.4', () => {
  const sources = globSync('{lib,entrypoints,components}/**/*.{ts,tsx}').map((file) =>
    readFileSync(file, 'utf8'),
  );
  expect(sources.filter((text) => text.includes('onMessage.addListener')).length).toBeGreaterThan(0);
  expect(sources.filter((text) => /on(Message|Connect)External|externally_connectable/.test(text))).toEqual(
    [],
  );
  expect(JSON.stringify(manifest('chrome', null))).not.toContain('externally_connectable');
});

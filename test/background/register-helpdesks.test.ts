import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { StoredConfig } from '../../lib/config/config-store.ts';

/** `scripting` as browsers have it: an id is registered once, and only what is registered can be changed. */
const scripting = vi.hoisted(() => {
  const registered = new Map<string, { id: string; matches: string[] }>();
  const later = () => new Promise((resolve) => setTimeout(resolve));
  return {
    registered,
    changes: [] as string[],
    async getRegisteredContentScripts() {
      await later();
      return [...registered.values()];
    },
    async registerContentScripts([script]: [{ id: string; matches: string[] }]) {
      await later();
      if (registered.has(script.id)) throw new Error('Duplicate script ID');
      registered.set(script.id, script);
      this.changes.push('register');
    },
    async updateContentScripts([script]: [{ id: string; matches: string[] }]) {
      await later();
      if (!registered.has(script.id)) throw new Error('Nonexistent script ID');
      registered.set(script.id, script);
      this.changes.push('update');
    },
    async unregisterContentScripts() {
      await later();
      registered.clear();
      this.changes.push('unregister');
    },
  };
});
vi.mock('../../lib/browser.ts', () => ({ browser: { scripting } }));

const { registerHelpdesks } = await import('../../entrypoints/background/register-helpdesks.ts');

let origins: string[] = [];
const world = {
  layers: async () => ({ effective: { helpdesks: origins.map((origin) => ({ origin })) } }) as StoredConfig,
};
const matches = () => scripting.registered.get('helpdesk')?.matches ?? [];

beforeEach(() => {
  scripting.registered.clear();
  scripting.changes.length = 0;
});

describe('the hosts whose pages get the content script', () => {
  test('are exactly those that are switched on, each once, whatever their ports', async () => {
    origins = ['https://b.example', 'https://a.example', 'http://a.example:81', 'http://a.example:82'];
    await registerHelpdesks(world);
    expect(matches()).toEqual(['http://a.example/*', 'https://a.example/*', 'https://b.example/*']);
  });

  test('change without a moment in which no page gets it', async () => {
    origins = ['https://a.example'];
    await registerHelpdesks(world);
    origins = ['https://a.example', 'https://b.example'];
    await registerHelpdesks(world);
    await registerHelpdesks(world);
    expect(matches()).toEqual(['https://a.example/*', 'https://b.example/*']);
    expect(scripting.changes).toEqual(['register', 'update']);
  });

  test('are none once the last one is switched off', async () => {
    origins = ['https://a.example'];
    await registerHelpdesks(world);
    origins = [];
    await registerHelpdesks(world);
    expect(scripting.registered.size).toBe(0);
  });

  test('are those of the newest config where a click and the start of the background meet', async () => {
    origins = ['https://a.example'];
    const starting = registerHelpdesks(world);
    await Promise.resolve();
    origins = ['https://b.example'];
    await Promise.all([starting, registerHelpdesks(world)]);
    expect(matches()).toEqual(['https://b.example/*']);
  });
});

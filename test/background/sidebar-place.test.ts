import { beforeEach, expect, test, vi } from 'vitest';
import {
  changePlace,
  readLayout,
  readPlace,
  writeLayout,
} from '../../entrypoints/background/sidebar-place.ts';
import { DEFAULT_LAYOUT } from '../../lib/panel/layout.ts';

const disk = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../../lib/browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => (disk.has(key) ? { [key]: structuredClone(disk.get(key)) } : {}),
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) disk.set(key, structuredClone(value));
        },
      },
    },
  },
}));

const DESK = 'https://desk.example';
const OTHER = 'https://other.example';
beforeEach(() => disk.clear());

test('a helpdesk of which nothing is kept has it open at the right, as wide as the window suggests', async () => {
  expect(await readPlace(DESK)).toEqual({ open: true, side: 'right', width: null, choice: 'auto' });
  expect(await readLayout(DESK)).toEqual(DEFAULT_LAYOUT);
});

test('what the agent arranged is kept for this helpdesk alone', async () => {
  const layout = { ...DEFAULT_LAYOUT, order: ['b', 'a'], hidden: ['c'], side: 'left', width: 420 } as const;
  await writeLayout(DESK, { ...layout, order: ['b', 'a'], hidden: ['c'] });
  expect(await readLayout(DESK)).toEqual(layout);
  expect(await readPlace(DESK)).toMatchObject({ side: 'left', width: 420 });
  expect(await readLayout(OTHER)).toEqual(DEFAULT_LAYOUT);
});

test('two changes at once are both kept', async () => {
  await Promise.all([
    changePlace(DESK, { open: false }),
    changePlace(DESK, { room: 'overlay' }),
    writeLayout(DESK, { ...DEFAULT_LAYOUT, width: 300 }),
  ]);
  expect(await readPlace(DESK)).toEqual({
    open: false,
    room: 'overlay',
    side: 'right',
    width: 300,
    choice: 'auto',
  });
});

test.each([
  ['of an earlier release', { open: false, room: 'push' }, { open: false, room: 'push' }],
  ['with a damaged layout', { open: false, layout: { order: 7 } }, { open: false }],
  ['that is no object', 'open', { open: true }],
])('what is kept %s is read as far as it goes', async (_, kept, place) => {
  disk.set(`sidebar:${DESK}`, kept);
  expect(await readPlace(DESK)).toEqual({ side: 'right', width: null, choice: 'auto', ...place });
});

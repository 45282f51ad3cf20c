import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  changePlace,
  readLayout,
  readPlace,
  writeLayout,
} from '../../entrypoints/background/sidebar-place.ts';
import { type Config, configSchema } from '../../lib/config/config.ts';
import { joinLayers } from '../../lib/config/layers.ts';
import { DEFAULT_LAYOUT, type SidebarLayout } from '../../lib/panel/layout.ts';

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
type Sidebar = NonNullable<Config['sidebar']>;
const config = (sidebar: Sidebar) => configSchema.parse({ version: 2, organisation: 'Acme', sidebar });
/** What a file of the agent's own prefers, and what the organisation sets. */
const preferring = (sidebar: Sidebar) => joinLayers(null, config(sidebar));
const set = (sidebar: Sidebar) => joinLayers(config(sidebar), configSchema.parse({ version: 2 }));
const NOBODYS = joinLayers(null, configSchema.parse({ version: 2 }));
beforeEach(() => disk.clear());

test('a helpdesk of which nothing is kept has it open at the right, as wide as the window suggests', async () => {
  expect(await readPlace(DESK, NOBODYS)).toEqual({ open: true, side: 'right', width: null, choice: 'auto' });
  expect(await readLayout(DESK, NOBODYS)).toEqual(DEFAULT_LAYOUT);
});

test('what the agent arranged is kept for this helpdesk alone', async () => {
  const layout = { ...DEFAULT_LAYOUT, order: ['b', 'a'], hidden: ['c'], side: 'left', width: 420 } as const;
  await writeLayout(DESK, { ...layout, order: ['b', 'a'], hidden: ['c'] }, NOBODYS);
  expect(await readLayout(DESK, NOBODYS)).toEqual(layout);
  expect(await readPlace(DESK, NOBODYS)).toMatchObject({ side: 'left', width: 420 });
  expect(await readLayout(OTHER, NOBODYS)).toEqual(DEFAULT_LAYOUT);
});

test('two changes at once are both kept', async () => {
  await Promise.all([
    changePlace(DESK, { open: false }),
    changePlace(DESK, { room: 'overlay' }),
    writeLayout(DESK, { ...DEFAULT_LAYOUT, width: 300 }, NOBODYS),
  ]);
  expect(await readPlace(DESK, NOBODYS)).toEqual({
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
  expect(await readPlace(DESK, NOBODYS)).toEqual({ side: 'right', width: null, choice: 'auto', ...place });
});

describe('what the config prefers', () => {
  const LEFT = preferring({ side: 'left', width: 400, room: 'overlay' });
  const change = async (changes: Partial<SidebarLayout>) =>
    writeLayout(DESK, { ...(await readLayout(DESK, LEFT)), ...changes }, LEFT);

  test('counts where the agent has said nothing of the place', async () => {
    expect(await readPlace(DESK, LEFT)).toEqual({ open: true, side: 'left', width: 400, choice: 'overlay' });
    await change({ collapsed: ['crm'] });
    expect(await readPlace(DESK, NOBODYS)).toMatchObject({ side: 'right', width: null, choice: 'auto' });
  });

  test('goes behind what the agent has said, on this helpdesk and for that alone', async () => {
    await change({ side: 'right' });
    expect(await readPlace(DESK, LEFT)).toMatchObject({ side: 'right', width: 400, choice: 'overlay' });
    expect(await readPlace(OTHER, LEFT)).toMatchObject({ side: 'left' });
    await change({ width: 320 });
    expect(await readPlace(DESK, LEFT)).toMatchObject({ side: 'right', width: 320 });
  });

  test('is the width that the agent goes back to', async () => {
    await change({ width: 320 });
    await change({ width: null });
    expect(await readPlace(DESK, LEFT)).toMatchObject({ width: 400 });
  });

  test('is nobody’s law: nothing is locked', async () =>
    expect((await readLayout(DESK, LEFT)).locked).toBeUndefined());
});

describe('what the organisation sets', () => {
  const THEIRS = set({ side: 'left', room: 'push' });

  test('counts whatever the agent says, and is said to be theirs', async () => {
    await writeLayout(DESK, { ...DEFAULT_LAYOUT, side: 'right', choice: 'overlay', width: 300 }, NOBODYS);
    expect(await readLayout(DESK, THEIRS)).toMatchObject({
      side: 'left',
      choice: 'push',
      width: 300,
      locked: { by: 'Acme', keys: ['side', 'choice'] },
    });
  });

  test('takes away nothing of what the agent has said before', async () => {
    await writeLayout(DESK, { ...DEFAULT_LAYOUT, choice: 'overlay' }, NOBODYS);
    const shown = await readLayout(DESK, THEIRS);
    await writeLayout(DESK, { ...shown, side: 'right', width: 320 }, THEIRS);
    expect(await readPlace(DESK, THEIRS)).toMatchObject({ side: 'left', width: 320, choice: 'push' });
    expect(await readPlace(DESK, NOBODYS)).toMatchObject({ side: 'right', width: 320, choice: 'overlay' });
  });
});

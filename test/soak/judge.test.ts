import { describe, expect, test } from 'vitest';
import { complaints } from './judge.ts';
import type { Sample } from './sample.ts';

const SCALE = { agents: 8, customers: 480 };

describe('of a soak’s samples', () => {
  test('those that stay as they are have nothing wrong', () => {
    expect(complaints([sample({}), sample({})], SCALE)).toEqual([]);
  });

  test.each([
    ['heaps that grow by 5 MB', { heap: 5_000_000 }, /heaps have grown by 5000000/],
    ['nodes that stay', { nodes: 1000 }, /sidebars had 4352 nodes and have 5352/],
    ['listeners that stay', { listeners: 100 }, /sidebars had 944 listeners and have 1044/],
    ['documents that stay', { documents: 9 }, /sidebars had 32 documents and have 41/],
    ['a worker too many', { workers: 1 }, /8 sidebars have 9 workers/],
    ['a sidebar too many', { sidebars: 1 }, /8 pages have 9 sidebars/],
    ['a template frame too many', { templates: 1 }, /8 sidebars have 9 template frames/],
    ['more answers than customers', { answers: 2000 }, /answers has 2000 rows where 1440 are enough/],
    ['rows in a store that has no part in it', { deliveries: 1 }, /deliveries has 1 rows/],
    ['a full storage.session', { session: 9_000_000 }, /storage.session holds 9/],
  ])('%s are told', (_, more, complaint) => {
    expect(complaints([sample({}), sample(more)], SCALE)).toEqual([expect.stringMatching(complaint)]);
  });

  test('one alone tells nothing', () => {
    expect(() => complaints([sample({})], SCALE)).toThrow('two samples');
  });
});

interface More {
  heap?: number;
  nodes?: number;
  listeners?: number;
  documents?: number;
  workers?: number;
  sidebars?: number;
  templates?: number;
  answers?: number;
  deliveries?: number;
  session?: number;
}

/** As eight tabs were measured, with so much more. */
function sample(more: More): Sample {
  const { heap = 0, nodes = 0, listeners = 0, documents = 0 } = more;
  return {
    switches: 100,
    memory: {
      of: 'heaps',
      page: { heap: 12_800_000, nodes: 4448, listeners: 192, documents: 16, frames: 32 },
      sidebar: {
        heap: 13_400_000 + heap,
        nodes: 4352 + nodes,
        listeners: 944 + listeners,
        documents: 32 + documents,
        frames: 24,
      },
      workers: 8 + (more.workers ?? 0),
    },
    sidebars: 8 + (more.sidebars ?? 0),
    templates: 8 + (more.templates ?? 0),
    kept: {
      session: more.session ?? 100_000,
      rows: { answers: more.answers ?? 370, log: 150, ...(more.deliveries ? { deliveries: 1 } : {}) },
    },
  };
}

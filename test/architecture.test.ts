import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The stages of the two flows, in order: each may import the ones before it, and `config`'s and `secrets`' types. */
const STAGES = ['helpdesks', 'lookup', 'panel', 'webhooks'];

/** The files that the worker is made of. */
const LIQUID_ENGINE = /^lib\/panel\/liquid-[a-z]+\.ts$/;

const files = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}').map((file) =>
  file.replaceAll('\\', '/'),
);
const imports = files.flatMap((file) => importsOf(file).map((entry) => ({ file, ...entry })));

describe('who may import whom', () => {
  test('the tree is read', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(imports.length).toBeGreaterThan(40);
  });

  forbid(
    'lib imports neither components nor entrypoints',
    (entry) => entry.file.startsWith('lib/') && /^(components|entrypoints)\//.test(entry.target),
  );
  forbid(
    'components import no entrypoint',
    (entry) => entry.file.startsWith('components/') && entry.target.startsWith('entrypoints/'),
  );
  forbid(
    'components reach no browser API: a port is a prop',
    (entry) =>
      entry.file.startsWith('components/') && /^lib\/(browser|runtime|send|handle)\.ts$/.test(entry.target),
  );
  forbid(
    'components/ui knows nothing of our domain',
    (entry) =>
      entry.file.startsWith('components/ui/') &&
      /^(lib\/(?!i18n\.ts)|components\/(?!ui\/))/.test(entry.target),
  );
  forbid(
    'only lib/browser.ts imports webextension-polyfill',
    (entry) => entry.target === 'webextension-polyfill' && entry.file !== 'lib/browser.ts',
  );
  forbid(
    'only lib/i18n.ts knows how messages are made: texts come from its t() and counted()',
    (entry) => /^(@wxt-dev\/i18n|#i18n|\.wxt\/)/.test(entry.target) && entry.file !== 'lib/i18n.ts',
  );
  forbid(
    'the stand-in for the browser’s messages is for tests and scripts',
    (entry) => entry.target === 'lib/i18n-stand-in.ts',
  );
  forbid(
    'lib reaches the browser API in send.ts and handle.ts alone: the rest is given its world',
    (entry) =>
      entry.file.startsWith('lib/') &&
      /^lib\/(browser|runtime)\.ts$/.test(entry.target) &&
      !entry.types &&
      !/^lib\/(send|handle)\.ts$/.test(entry.file),
  );
  forbid('a stage imports earlier stages and the types of config only', (entry) => breaksStages(entry));
  forbid(
    'only store, secrets and the stores of config touch IndexedDB',
    (entry) => entry.target === 'idb' && !/^lib\/(store|secrets)\//.test(entry.file),
  );
  forbid(
    'secrets are imported by the background alone',
    (entry) =>
      entry.target.startsWith('lib/secrets/') &&
      !entry.types &&
      !/^(entrypoints\/background|lib\/secrets)\//.test(entry.file),
  );
  forbid(
    'liquidjs runs in the worker alone',
    (entry) => entry.target === 'liquidjs' && !LIQUID_ENGINE.test(entry.file),
  );
  forbid(
    'the Liquid engine is imported by the worker alone',
    (entry) =>
      LIQUID_ENGINE.test(entry.target) &&
      !entry.types &&
      !LIQUID_ENGINE.test(entry.file) &&
      entry.file !== 'lib/panel/liquid.worker.ts',
  );
  forbid(
    'the worker has no language: what is wrong with a template is said outside it',
    (entry) =>
      (LIQUID_ENGINE.test(entry.file) ||
        /^lib\/panel\/(liquid\.worker\.ts|check\/|filters\/)/.test(entry.file)) &&
      /^lib\/(i18n|panel\/problem-[a-z]+)\.ts$/.test(entry.target),
  );
  forbid('contexts meet only through messages.ts', (entry) => {
    const from = contextOf(entry.file);
    const to = contextOf(entry.target);
    return from !== null && to !== null && from !== to;
  });

  test('the content script pulls in no Preact, zod, liquidjs, polyfill or texts, and neither descriptions nor the parts that are loaded where they are wanted', () => {
    const reached = reachable('entrypoints/helpdesk/index.ts');
    expect(reached.size).toBeGreaterThan(5);
    const heavy = [...reached].filter((file) =>
      /^(preact|@preact|zod|liquidjs|saxes|idb|webextension-polyfill|dompurify|lib\/i18n\.ts|lib\/helpdesks\/(all-helpdesks|vocabulary|quiet-guess|guess-customer|trace-page)\.ts)/.test(
        file,
      ),
    );
    expect(heavy).toEqual([]);
  });

  test('the sidebar pulls in no zod and no polyfill, and touches no IndexedDB', () => {
    const heavy = [...reachable('entrypoints/sidebar/main.tsx')].filter((file) =>
      /^(zod|idb|saxes|webextension-polyfill|lib\/store\/|lib\/secrets\/)/.test(file),
    );
    expect(heavy).toEqual([]);
  });

  test('send() takes nothing but types from the contract', () => {
    const taken = imports.filter(
      (entry) => entry.file === 'lib/send.ts' && entry.target === 'lib/messages.ts',
    );
    expect(taken.map((entry) => entry.types)).toEqual([true]);
  });

  test('only four files fetch from foreign hosts', () => {
    const allowed = [
      'lib/lookup/post.ts',
      'lib/panel/load-images.ts',
      'lib/webhooks/deliver.ts',
      'lib/config/remote.ts',
    ];
    const callers = files.filter((file) =>
      /\b(?:globalThis\.|window\.|self\.)fetch\b|(?<![.\w])fetch\(/.test(code(file)),
    );
    const fetchers = callers.filter((file) => !allowed.includes(file) && !SAME_ORIGIN.includes(file));
    expect(fetchers).toEqual([]);
  });
});

describe('house rules', () => {
  test('no file is over 250 lines', () => {
    const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 251);
    expect(long).toEqual([]);
  });

  test('detection reads no layout: `checkVisibility` in one place needs styles alone', () => {
    const scripts = ['helpdesk', 'heuristic'].map((name) => `entrypoints/${name}/index.ts`);
    const detection = [...new Set(scripts.flatMap((script) => [...reachable(script)]))].filter(
      (file) => file.startsWith('lib/') || file === 'entrypoints/helpdesk/view-sender.ts',
    );
    expect(detection.length).toBeGreaterThan(30);
    const measuring = detection.filter((file) => READS_LAYOUT.test(code(file)));
    expect(measuring).toEqual([]);
    const styled = detection.filter((file) => /getComputedStyle|checkVisibility/.test(code(file)));
    expect(styled).toEqual(['lib/helpdesks/dom-value.ts']);
  });

  test('the background keeps no mutable module state, but for the lookups in flight', () => {
    const background = [...reachable('entrypoints/background/index.ts')].filter((file) =>
      /^(lib|entrypoints)\//.test(file),
    );
    const mutable = background.filter((file) =>
      /^(?:export )?let |^(?:export )?const \w+(?::[^=]+)? = new (?:Map|WeakMap)\b/m.test(code(file)),
    );
    expect(mutable).toEqual([]);
  });
});

/** What makes the browser lay the page out at once, where anything has changed in it. */
const READS_LAYOUT =
  /\b(?:(?:offset|client|scroll)(?:Width|Height|Top|Left|Parent|IntoView)|scroll(?:To|By|X|Y)|page[XY]Offset|inner(?:Text|Width|Height)|outerText|getBoundingClientRect|getClientRects|(?:elements?|caret\w+)FromPoint|getSelection|focus\(\))/;

/** Reads the helpdesk's own pages with the agent's session; the request engine refuses any other origin. */
const SAME_ORIGIN = ['lib/helpdesks/request.ts'];

interface Import {
  target: string;
  types: boolean;
}

function forbid(rule: string, breaks: (entry: Import & { file: string }) => boolean) {
  test(rule, () => {
    expect(imports.filter(breaks).map((entry) => `${entry.file} imports ${entry.target}`)).toEqual([]);
  });
}

function breaksStages(entry: Import & { file: string }): boolean {
  const from = STAGES.indexOf(stageOf(entry.file));
  const to = STAGES.indexOf(stageOf(entry.target));
  if (from >= 0 && to >= 0) return to > from;
  if (from >= 0 && entry.target.startsWith('lib/config/')) return !entry.types;
  return false;
}

function stageOf(file: string): string {
  return /^lib\/([a-z]+)\//.exec(file)?.[1] ?? '';
}

function contextOf(file: string): string | null {
  return /^entrypoints\/([a-z]+)\//.exec(file)?.[1] ?? null;
}

/** Every file and package that one file loads at run time, through its imports and theirs. */
function reachable(start: string): Set<string> {
  const seen = new Set<string>();
  const queue = [start];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    queue.push(
      ...imports.filter((entry) => entry.file === file && !entry.types).map((entry) => entry.target),
    );
  }
  return seen;
}

function importsOf(file: string): Import[] {
  const statement = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
  return [...code(file).matchAll(statement)].map(([text, typed, path = '']) => ({
    target: resolve(file, path),
    types: typed !== undefined || /^(?:import|export) \{(?:\s*type [^,}]+,?)+\s*\}/.test(text),
  }));
}

function resolve(file: string, path: string): string {
  return path.startsWith('.')
    ? normalize(join(dirname(file), path))
        .replaceAll('\\', '/')
        .replace(/\?.*$/, '')
    : path;
}

function code(file: string): string {
  return readFileSync(file, 'utf8');
}

import { z } from 'zod';
import { pngSize } from '../png-size.ts';
import type { Store } from './make-zips.ts';
import type { Files } from './read-build.ts';

/** Pixels: what the browsers' toolbars, lists and dialogs show (Chrome 16, 32, 48, 128; Firefox 48, 96), and 128 for the stores. */
const ICONS = ['16', '32', '48', '96', '128'];
/** In characters. Edge's store has the shortest names, Chrome's the shortest descriptions. */
const LONGEST = { name: 45, description: 132 };

const manifestSchema = z.looseObject({
  name: z.string(),
  description: z.string(),
  default_locale: z.string(),
  icons: z.record(z.string(), z.string()),
  minimum_chrome_version: z.string().optional(),
  browser_specific_settings: z
    .object({
      gecko: z.looseObject({
        strict_min_version: z.string(),
        data_collection_permissions: z.object({ required: z.array(z.string()).min(1) }),
      }),
    })
    .optional(),
});
type Manifest = z.infer<typeof manifestSchema>;
const messagesSchema = z.record(z.string(), z.looseObject({ message: z.string() }));

/** What a store, or a browser in one of our languages, would find wrong with a build's manifest and what it names, in words. */
export function manifestFaults(files: Files, store: Store): string[] {
  const manifest = manifestSchema.parse(json(files, 'manifest.json'));
  return [
    ...versionFaults(manifest, store),
    ...ICONS.flatMap((size) => iconFaults(size, manifest.icons[size], files)),
    ...(['update_url', 'key', 'host_permissions'] as const)
      .filter((name) => name in manifest)
      .map((name) => `the manifest has ${name}, which only an organisation's own build may have`),
    ...localeFaults(manifest, files),
  ];
}

function versionFaults(manifest: Manifest, store: Store): string[] {
  const has = store === 'firefox' ? manifest.browser_specific_settings : manifest.minimum_chrome_version;
  return has === undefined ? ['the manifest does not say from which browser on it runs'] : [];
}

function iconFaults(size: string, path: string | undefined, files: Files): string[] {
  const bytes = path === undefined ? undefined : files.get(path);
  const found = bytes === undefined ? null : pngSize(bytes);
  const fits = found !== null && `${found.width}` === size && `${found.height}` === size;
  return fits ? [] : [`there is no icon of ${size} pixels`];
}

function localeFaults(manifest: Manifest, files: Files): string[] {
  const paths = [...files.keys()].filter((path) => /^_locales\/[^/]+\/messages\.json$/.test(path));
  const home = `_locales/${manifest.default_locale}/messages.json`;
  return [
    ...(paths.includes(home) ? [] : [`${home} is missing`]),
    ...paths.flatMap((path) => textFaults(manifest, path, messagesSchema.parse(json(files, path)))),
  ];
}

/** The texts of the manifest in one language. */
function textFaults(manifest: Manifest, path: string, messages: z.infer<typeof messagesSchema>): string[] {
  const names = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name);
  const missing = names.filter((name) => !messages[name]?.message);
  const long = (['name', 'description'] as const).filter((key) => {
    const text = manifest[key].replace(/__MSG_(\w+)__/, (_, name: string) => messages[name]?.message ?? '');
    return [...text].length > LONGEST[key];
  });
  return [
    ...missing.map((name) => `${path} lacks ${name}`),
    ...long.map((key) => `${path}: the ${key} has more than ${LONGEST[key]} characters`),
  ];
}

function json(files: Files, path: string): unknown {
  return JSON.parse(files.get(path)?.toString('utf8') ?? 'null');
}

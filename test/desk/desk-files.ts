import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';

export interface DeskFile {
  type: string;
  body: string;
}

/** A file of the app for the browser: style sheets and pictures as they are, TypeScript without its types. `null` where there is none. */
export async function deskFile(path: string): Promise<DeskFile | null> {
  const [, name, extension] = /^\/app\/([a-z-]+)\.(ts|css|svg)$/.exec(path) ?? [];
  if (name === undefined || extension === undefined) return null;
  const file = join(import.meta.dirname, 'app', `${name}.${extension}`);
  const source = await readFile(file, 'utf8').catch(() => null);
  if (source === null) return null;
  switch (extension) {
    case 'css':
      return { type: 'text/css', body: source };
    case 'svg':
      return { type: 'image/svg+xml', body: source };
    default:
      return { type: 'text/javascript', body: (await transformWithOxc(source, file)).code };
  }
}

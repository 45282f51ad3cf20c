import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a folder by name, with `/` between the parts of a path. */
export type Files = ReadonlyMap<string, Buffer>;

/** Every file in a built extension's folder. */
export function readBuild(folder: string): Files {
  const paths = globSync('**/*', { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile());
  return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))]));
}

import type { Config } from '../lib/config/config.ts';
import { publicConfig } from './config-file.ts';

/**
 * The config that an organisation's build carries, out of the file at `path`; `null` for the store build. Throws with every problem and its place, so that a build never
 * carries what a browser would refuse.
 */
export function bakedConfig(path: string | undefined): Config | null {
  if (path === undefined || path === '') return null;
  return publicConfig(path, 'Whoever has the build can read what is in it').config;
}

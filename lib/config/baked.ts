import type { Config } from './config.ts';

declare const __ORGANISATION__: Config | null;

/** The config that this build was made with, as the build has read and checked it; `null` in the store build. */
export function bakedOrganisation(): Config | null {
  return __ORGANISATION__;
}

import { type Config, configSchema } from './config.ts';

declare const __ORGANISATION__: unknown;

/** The config that this build was made with; `null` in the store build. Throws where the build carries something else. */
export function bakedOrganisation(): Config | null {
  return __ORGANISATION__ === null ? null : configSchema.parse(__ORGANISATION__);
}

import type { Config } from './config.ts';
import type { SealedSecrets } from './sealed-schema.ts';

/**
 * A config as the text of a file. Its secrets must be out of it by now (`liftSecrets`); `sealed` takes the place of what was sealed before. Without it, what the config
 * carries sealed stays as it is, for nobody here may be able to open it.
 */
export function exportText(config: Config, sealed?: SealedSecrets): string {
  const { $schema, version, ...rest } = config;
  const file = {
    ...($schema === undefined ? {} : { $schema }),
    version,
    ...rest,
    ...(sealed === undefined ? {} : { sealed }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

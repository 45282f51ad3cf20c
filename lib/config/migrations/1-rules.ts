import { t } from '../../i18n.ts';
import type { Migration } from '../migrations.ts';

/** Version 2 has webhook rules and flags. A file of version 1 that names them was meant to be one of version 2: to leave them out in silence would be worse than to refuse it. */
export const rules: Migration = {
  from: 1,
  change: (config) => {
    const early = ['rules', 'flags'].find((key) => Object.hasOwn(config, key));
    if (early !== undefined) throw new Error(t('configFile.needsVersion', { key: early, version: 2 }));
    return { ...config, rules: [], flags: [] };
  },
};

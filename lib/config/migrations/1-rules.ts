import type { Migration } from '../migrations.ts';

/** Version 2 has webhook rules; a config of version 1 had none. */
export const rules: Migration = { from: 1, change: (config) => ({ ...config, rules: [], flags: [] }) };

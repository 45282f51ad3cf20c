import { handleTransfer } from '../../entrypoints/background/handle-transfer.ts';
import type { World } from '../../entrypoints/background/world.ts';
import { type Config, configSchema } from '../../lib/config/config.ts';
import { createConfigStore } from '../../lib/config/config-store.ts';
import { createImportStore, importsWriting } from '../../lib/config/import-store.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import type { Vault } from '../../lib/secrets/vault.ts';
import { desksideDatabase } from '../../lib/store/database.ts';
import { connector } from '../lookup/sample.ts';

export const crm = connector({
  id: 'crm',
  endpoint: 'https://crm.example/lookup',
  secretHeader: 'X-API-Key',
});
export const erp = connector({
  id: 'erp',
  endpoint: 'https://erp.example/lookup',
  headers: [{ name: 'Authorization', value: 'Bearer {secret.token}' }],
});
export const PASSPHRASE = 'four calm otters rowing';
export const keyPlace = { connector: 'crm', name: 'key', origin: 'https://crm.example' };
export const tokenPlace = { connector: 'erp', name: 'token', origin: 'https://erp.example' };

export function configOf(connectors: Connector[], rest: Partial<Config> = {}): Config {
  return configSchema.parse({ version: 2, connectors, ...rest });
}

export const ownerOf = ({ id, endpoint }: Connector) => ({ kind: 'connector' as const, id, endpoint });

type Typed = Record<string, Record<string, string>>;
type Given = { passphrase?: string; secrets?: Typed; ruleSecrets?: Typed };
const page = { kind: 'page' as const, tab: null };

/** What a page of ours may ask, in a browser whose agent's own layer is `mine`. `forgotten` gets the ids of connectors of which nothing is kept any more. */
export async function transferWorld(
  vault: Vault,
  mine: Config | null,
  organisation: Config | null = null,
  forgotten: string[] = [],
) {
  const store = createConfigStore(desksideDatabase(), async () => organisation);
  if (mine !== null) await store.change(() => mine);
  const world = {
    layers: () => store.read(),
    imports: importsWriting(
      createImportStore(desksideDatabase(), () => 1700),
      vault.writing,
    ),
    vault,
    health: { forget: async () => {} },
    forgetConnector: async (id: string) => void forgotten.push(id),
    forgetRule: async (id: string) => void forgotten.push(`rule ${id}`),
  };
  const handlers = handleTransfer(world as unknown as World);
  return {
    open: (passphrase: string) => handlers['open-sealed']({ passphrase }, page),
    waiting: () => handlers['sealed-waiting']({}, page),
    export: (layer: 'mine' | 'effective', passphrase: string | null) =>
      handlers['export-config']({ layer, passphrase }, page),
    import: (config: unknown, how: 'replace' | 'add' = 'replace', given: Given = {}) =>
      handlers['import-config'](
        {
          config: JSON.parse(JSON.stringify(config)),
          how,
          passphrase: null,
          secrets: {},
          ruleSecrets: {},
          ...given,
        },
        page,
      ),
    undo: (overChanges = false, again?: boolean) =>
      handlers['undo-import']({ overChanges, ...(again === undefined ? {} : { again }) }, page),
    last: () => handlers['last-import']({}, page),
    change: (next: Config) => store.change(() => next),
    ids: async () => (await store.read()).mine.connectors.map(({ id }) => id),
  };
}

import { exportLayer } from '../../lib/config/export-layer.ts';
import { isLocked } from '../../lib/config/layers.ts';
import { LONGEST_PASSPHRASE, ratePassphrase, SHORTEST_PASSPHRASE } from '../../lib/config/passphrase.ts';
import type { Handlers } from '../../lib/dispatch.ts';
import { t } from '../../lib/i18n.ts';
import type { ExportReply, transferMessages } from '../../lib/transfer-messages.ts';
import { importLayer, undoImport } from './import-layer.ts';
import { openIntoVault, sealedWaiting } from './open-sealed.ts';
import { forbidden } from './refusals.ts';
import type { World } from './world.ts';

/** A config, or the secrets of one, into this browser or out of it. No reply holds a plain secret. */
export function handleTransfer(world: World): Pick<Handlers, keyof typeof transferMessages> {
  return {
    'sealed-waiting': () => sealedWaiting(world),
    'open-sealed': ({ passphrase }) => openIntoVault(world, passphrase),
    'export-config': ({ layer, passphrase }) => exportConfig(world, layer, passphrase),
    'read-mine': async () => (await world.layers()).mine,
    'import-config': (wanted) => oneImport(() => importLayer(world, wanted)),
    'undo-import': (wanted) => oneImport(() => undoImport(world, wanted)),
    'last-import': async () => {
      const former = await world.imports.former();
      if (former === null) return null;
      const { config: _, ...last } = former;
      return last;
    },
  };
}

/** One import or undo at a time, whichever page asks: each keeps, after the layer, the secrets that its own undo gives back. */
function oneImport<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('import', work);
}

async function exportConfig(
  world: World,
  layer: 'mine' | 'effective',
  passphrase: string | null,
): Promise<ExportReply> {
  const denied = await forbidden(world, 'export');
  if (denied !== null && !denied.ok) return { state: 'refused', problems: denied.problems };
  const { effective, mine, locked, unreadable } = await world.layers();
  if (unreadable !== undefined) return { state: 'refused', problems: unreadable.problems };
  if (passphrase !== null && /^too/.test(ratePassphrase(passphrase)))
    return refusedExport('passphrase', passphraseLength());
  const exported = await exportLayer(layer === 'mine' ? mine : effective, passphrase, {
    open: (holder, name) => world.vault.open(holder, name),
    isLocked: (holder) => isLocked(locked, holder),
  });
  return { state: 'exported', ...exported };
}

function passphraseLength(): string {
  return t('refusals.passphraseLength', { least: SHORTEST_PASSPHRASE, most: LONGEST_PASSPHRASE });
}

function refusedExport(path: string, message: string): ExportReply {
  return { state: 'refused', problems: [{ path, message }] };
}

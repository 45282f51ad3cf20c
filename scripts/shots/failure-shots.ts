import { click } from '../../test/browser/hands.ts';
import { panel, untilPanel } from '../../test/browser/sidebar-words.ts';
import { startFaultServer } from '../../test/faults/fault-server.ts';
import { hide, type Scene } from './scene.ts';
import type { Shot, Subject } from './shot.ts';

/** The demo's customer for whom everything goes wrong. */
const TROUBLED_TICKET = 1056;

export const FAILURE_SHOTS: Shot[] = [
  { name: 'failures', size: { width: 1100, height: 1600 }, bring: failures },
];

/** Several kinds of failure, each with who can mend it. */
async function failures(scene: Scene): Promise<Subject> {
  const { url, close } = await startFaultServer();
  scene.onClear(close);
  await scene.connector({ id: 'points', name: 'Points', endpoint: `${url}/limited?after=45` });
  await scene.connector({ id: 'parcels', name: 'Parcels', endpoint: `${url}/never`, timeoutSeconds: 2 });
  await scene.connector({
    id: 'orders',
    name: 'Orders',
    endpoint: `${url}/found`,
    secretHeader: 'X-API-Key',
  });
  await scene.connector(RETURNS);
  const { page, sidebar } = await scene.ticket(TROUBLED_TICKET, 'CRM', 'Error 503');
  await untilPanel(sidebar, 'Points', 'Asked too often');
  await untilPanel(sidebar, 'Parcels', 'Timeout (2s)');
  await untilPanel(sidebar, 'Orders', 'Open options');
  await untilPanel(sidebar, 'Returns', 'Allow access');
  await hide(sidebar, 'Billing', 'Loyalty', 'Shipping', 'Warehouse');
  await click(sidebar, 'Report this', 'CRM');
  return { page, part: [await sidebar.$(panel('CRM')), await sidebar.$(panel('Returns'))] };
}

/** A connector that the browser does not let Deskside ask yet. */
export const RETURNS = {
  id: 'returns',
  name: 'Returns',
  endpoint: 'https://returns.harbour-finch.example/lookup',
};

import { t } from '../i18n.ts';
import type { Connector } from '../lookup/connector.ts';
import type { TemplateRenderer } from '../panel/render-template.ts';
import { checkAnswer, type Looked } from './check-answer.ts';
import { checkConnection, hungUp } from './check-connection.ts';
import { checkTemplate } from './check-template.ts';
import { CHECKED, type Examination, type Finding, warning } from './finding.ts';
import type { Reach } from './reach.ts';

/** What the doctor reaches the world through. */
export interface DoctorWorld {
  /** Asks one connector's endpoint, once. Nothing of it is kept. */
  ask: (connector: Connector) => Promise<Looked>;
  /** Connects to the host of an address; left out where that cannot be looked at. */
  reach?: (address: string) => Promise<Reach>;
  renderer: Pick<TemplateRenderer, 'render' | 'check'>;
  /** The time, in milliseconds since the epoch. */
  now: () => number;
}

/** Asks one connector's endpoint, and says what was found. Rejects only where the world does. */
export async function examine(connector: Connector, world: DoctorWorld): Promise<Examination> {
  const { id, name, endpoint } = connector;
  return { connector: id, name, endpoint, findings: await findingsAt(connector, world) };
}

/** Where no connection comes about nothing is asked: the request would only fail once more, with less to say. */
async function findingsAt(connector: Connector, world: DoctorWorld): Promise<Finding[]> {
  const reached = await world.reach?.(connector.endpoint);
  const connection = reached === undefined ? [] : [checkConnection(reached, connector.endpoint, world.now())];
  if (reached?.state === 'failed') return connection;
  const looked = await world.ask(connector);
  const found = [
    ...connection,
    ...(connector.credentials === 'include' && reached !== undefined
      ? [warning('secret', t('doctor.noLogin'), 'you')]
      : []),
    ...checkAnswer(looked, connector).map((finding) => hungUp(reached, finding)),
    ...(await checkTemplate(connector, looked.answer, world.renderer)),
  ];
  return CHECKED.flatMap((checked) => found.filter((finding) => finding.checked === checked));
}

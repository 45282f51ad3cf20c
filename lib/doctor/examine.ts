import type { Config } from '../config/config.ts';
import { t } from '../i18n.ts';
import { type AskWorld, ask } from '../lookup/ask.ts';
import type { Connector } from '../lookup/connector.ts';
import type { About } from '../lookup/dialect.ts';
import type { OpenSecret } from '../lookup/fill-secrets.ts';
import type { TemplateRenderer } from '../panel/render-template.ts';
import { checkAnswer } from './check-answer.ts';
import { checkConnection } from './check-connection.ts';
import { checkTemplate } from './check-template.ts';
import { type Examination, type Finding, warning } from './finding.ts';
import type { Reach } from './reach.ts';

/** What the doctor reaches the world through. */
export interface DoctorWorld extends Omit<AskWorld, 'openSecret'> {
  /** Opens one connector's secrets. */
  secretsOf: (connector: Connector) => OpenSecret;
  /** Connects to the host of an address; left out where that cannot be looked at. */
  reach?: (address: string) => Promise<Reach>;
  renderer: Pick<TemplateRenderer, 'render' | 'check'>;
}

/** Asks every connector that is on about one address, one after another, and says what was found. Nothing is kept. Never rejects. */
export async function examine(
  config: Pick<Config, 'connectors' | 'workspace'>,
  email: string,
  world: DoctorWorld,
): Promise<Examination[]> {
  const about: About = { email, others: [], ticket: null, helpdesk: null, workspace: config.workspace.id };
  const examinations: Examination[] = [];
  for (const connector of config.connectors.filter(({ enabled }) => enabled)) {
    const { id, name, endpoint } = connector;
    const findings = await findingsAt(connector, about, world);
    examinations.push({ connector: id, name, endpoint, findings });
  }
  return examinations;
}

/** Where no connection comes about nothing is asked: the request would only fail once more, with less to say. */
async function findingsAt(connector: Connector, about: About, world: DoctorWorld): Promise<Finding[]> {
  const reached = await world.reach?.(connector.endpoint);
  const connection = reached === undefined ? [] : [checkConnection(reached, connector.endpoint, world.now())];
  if (reached?.state === 'failed') return connection;
  const asked = await ask(connector, about, { ...world, openSecret: world.secretsOf(connector) });
  return [
    ...connection,
    ...(connector.credentials === 'include' && reached !== undefined
      ? [warning('secret', t('doctor.noLogin'), 'you')]
      : []),
    ...checkAnswer(asked, connector),
    ...(await checkTemplate(connector, asked.answer, world.renderer)),
  ];
}

import { useState } from 'preact/hooks';
import { z } from 'zod';
import { t } from '../../lib/i18n.ts';
import { type Connector, connectorSchema } from '../../lib/lookup/connector.ts';
import { connectorHosts } from '../../lib/lookup/connector-hosts.ts';
import { hostPattern } from '../../lib/lookup/endpoint-url.ts';
import type { Preview } from '../../lib/lookup/preview.ts';
import type { RequestOf } from '../../lib/messages.ts';
import { connectorInput } from './draft.ts';
import type { Problem } from './draft-problems.ts';
import type { OptionsState } from './options-state.ts';
import type { OptionsPort } from './port.ts';
import { typedSecrets } from './secret-state.ts';
import type { DraftState } from './use-draft.ts';

/** Whom a preview is about: an address to test with, or a tab with a ticket. */
export type About = RequestOf<'preview'>['about'];

export type PreviewState =
  | { state: 'idle' | 'running' }
  | { state: 'failed'; message: string }
  | ({ state: 'done' } & TriedPreview);

/** What a preview gave: the connector as it was tried, whom it was about, and when it came, in milliseconds since the epoch. */
export interface TriedPreview {
  connector: Connector;
  about: About;
  preview: Preview;
  at: number;
}

const email = z
  .email({ error: () => t('preview.noAddress') })
  .max(320, { error: () => t('preview.longAddress') });

/** What is wrong with a test address; `null` when nothing is. */
export function addressProblem(address: string): string | null {
  const parsed = email.safeParse(address.trim());
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? null);
}

/** Tries the form's connector as it stands, without saving it. */
export function usePreview({ port, access }: OptionsState, form: DraftState, onRefused: () => void) {
  const [state, setState] = useState<PreviewState>({ state: 'idle' });

  const finish = async (connector: Connector, about: About, asked: Promise<boolean>) => {
    if (!(await mayAsk(port, connector, asked)))
      return setState({ state: 'failed', message: declined(connector.endpoint) });
    const secrets = typedSecrets(form.draft);
    const preview = await port.send('preview', { connector, secrets, about });
    setState({ state: 'done', connector, about, preview, at: Date.now() });
    if (preview.answer.status === 'found') form.responses.add(connector.endpoint, preview.answer.data);
  };

  /** Call it first thing in a click: it asks for host access in the same turn. */
  const run = (about: About) => {
    const connector = triedConnector(form);
    if (connector === null) return onRefused();
    const asked = access.request(connectorHosts(connector));
    setState({ state: 'running' });
    finish(connector, about, asked).catch(() =>
      setState({
        state: 'failed',
        message: t('preview.failed'),
      }),
    );
  };
  return { state, run };
}

/** The draft's connector, a name of its own or not; `null` where something else is wrong with it. */
export function triedConnector({ draft, id, problems, checked }: DraftState): Connector | null {
  if (checked.ok) return checked.connector;
  if (problems.some(isInTheWay)) return null;
  const parsed = connectorSchema.safeParse({ ...connectorInput(draft, id), name: t('preview.unnamed') });
  return parsed.success ? parsed.data : null;
}

function isInTheWay({ path }: Problem): boolean {
  return path !== 'name';
}

/** True where the endpoint may be asked. A picture's host that was declined is no reason to show nothing: the preview says which pictures are missing. */
export async function mayAsk(
  port: Pick<OptionsPort, 'hasHosts'>,
  { endpoint }: Connector,
  asked: Promise<boolean>,
): Promise<boolean> {
  return (await asked) || port.hasHosts([hostPattern(endpoint)]);
}

/** Says that the browser was not allowed to ask this endpoint. */
export function declined(endpoint: string): string {
  return t('preview.declined', { host: new URL(endpoint).host });
}

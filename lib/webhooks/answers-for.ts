import type { Config } from '../config/config.ts';
import type { About } from '../lookup/dialect.ts';
import type { Lookups } from '../lookup/lookup.ts';
import type { KnownAnswer } from './condition-values.ts';
import type { Happening } from './happening.ts';

/** What a connector says of an event's customer; `failed`: nothing now; `never`: there is no such connector, or it is switched off. */
export type Asked = KnownAnswer | 'failed' | 'never';

/** Asks connectors about the customer of an event, all at once; what the cache holds goes without a request. Rejects never. */
export async function askConnectors(
  ids: readonly string[],
  happening: Happening,
  config: Config,
  lookups: Pick<Lookups, 'lookup'>,
): Promise<ReadonlyMap<string, Asked>> {
  const about = aboutHappening(happening, config);
  const asked = ids.map(async (id): Promise<[string, Asked]> => [id, await askOne(id, happening, about)]);
  return new Map(await Promise.all(asked));

  /** Nobody knows a customer without an address; and the lookup whose failure is the event is not asked for again. */
  async function askOne(
    id: string,
    { event, connector: failed }: Happening,
    whom: About | null,
  ): Promise<Asked> {
    if (whom === null || (event === 'lookup.failed' && failed === id)) return { state: 'not-found' };
    const connector = config.connectors.find((candidate) => candidate.id === id);
    if (connector === undefined) return 'never';
    const timed = await lookups
      .lookup({ connector, about: whom, refresh: false })
      .catch(() => 'failed' as const);
    if (timed === 'failed') return timed;
    if (timed === null) return 'never';
    const { answer } = timed;
    switch (answer.status) {
      case 'found':
        return { state: 'found', data: answer.data };
      case 'not_found':
        return { state: 'not-found' };
      case 'error':
      case 'timeout':
        return 'failed';
    }
  }
}

/** What the lookups of an event are about: the same as those of the tab that showed its ticket; `null` where the helpdesk shows no address. */
export function aboutHappening({ ticket, helpdesk }: Happening, config: Config): About | null {
  const { email = '', name: _name, others = [], link: _link, lastReply: _lastReply, ...facts } = ticket;
  return email === '' ? null : { email, others, ticket: facts, helpdesk, workspace: config.workspace.id };
}

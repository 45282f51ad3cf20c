import { addressProblems } from '../../lib/config/config-address.ts';
import type { Organisation } from '../../lib/config/organisation.ts';
import type { Settings } from '../../lib/messages.ts';
import type { FakeWorld, Handlers } from './fake-background.ts';

type Messages = 'read-organisation' | 'set-config-address' | 'look-at-config' | 'agree-to-config';

/** When everything happens. */
const NOW = Date.UTC(2026, 2, 10, 9, 30);

/** The organisation's layer in memory: an address gives what the world says of a look at it. */
export function fakeOrganisation({ effective }: Settings, world: FakeWorld): Pick<Handlers, Messages> {
  let now: Organisation | null = world.organisation ?? null;
  const look = () => {
    const check = { state: 'same', at: NOW } as const;
    if (now !== null) now = { ...now, check, ...world.looked };
    return now;
  };
  return {
    'read-organisation': () => now,
    'look-at-config': look,
    'set-config-address': ({ address }) => {
      const problems = address === null ? [] : addressProblems(address);
      if (problems.length > 0) return { ok: false, problems };
      now =
        address === null
          ? null
          : {
              source: { kind: 'url', by: 'agent', ...keyed(address) },
              config: null,
              since: null,
              check: { state: 'never' },
            };
      look();
      return { ok: true };
    },
    'agree-to-config': () => {
      if (now?.waiting === undefined)
        return { ok: false, problems: [{ path: '', message: 'Another config waits by now.' }] };
      const { waiting, ...rest } = now;
      now = { ...rest, config: waiting, since: NOW, check: { state: 'applied', at: NOW } };
      Object.assign(effective, { ...waiting });
      return { ok: true };
    },
  };
}

function keyed({ url, publicKey }: { url: string; publicKey?: string | undefined }) {
  return { url, ...(publicKey === undefined ? {} : { publicKey }) };
}

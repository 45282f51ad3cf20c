import { type Canary, startCanary } from '../faults/canary-server.ts';
import { type DeafServer, startDeafServer } from '../faults/deaf-server.ts';
import { type FaultServer, startFaultServer } from '../faults/fault-server.ts';
import { startTlsServer, type TlsServer } from '../faults/tls-server.ts';
import type { AttackServers } from './endpoint-attack.ts';

export interface RunningServers {
  faults: FaultServer;
  canary: Canary;
  deaf: DeafServer;
  untrusted: TlsServer;
  at: AttackServers;
  close: () => Promise<void>;
}

/** All servers that attacks by endpoints need. */
export async function startAttackServers(): Promise<RunningServers> {
  const [faults, canary, deaf, untrusted] = await Promise.all([
    startFaultServer(),
    startCanary(),
    startDeafServer(),
    startTlsServer(),
  ]);
  return {
    faults,
    canary,
    deaf,
    untrusted,
    at: {
      faults: faults.url,
      canary: `http://127.0.0.1:${canary.port}`,
      deaf: deaf.url,
      untrusted: untrusted.url,
    },
    close: async () => {
      await Promise.all([faults, canary, deaf, untrusted].map((server) => server.close()));
    },
  };
}

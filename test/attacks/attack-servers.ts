import { type Canary, startCanary } from '../faults/canary-server.ts';
import { type DeafServer, startDeafServer } from '../faults/deaf-server.ts';
import { type FaultServer, startFaultServer } from '../faults/fault-server.ts';
import { startTlsServer, type TlsServer } from '../faults/tls-server.ts';
import type { AttackServers } from './endpoint-attack.ts';

export interface RunningServers {
  faults: FaultServer;
  slow: FaultServer;
  canary: Canary;
  deaf: DeafServer;
  untrusted: TlsServer;
  at: AttackServers;
  close: () => Promise<void>;
}

/** All servers that attacks by endpoints need. */
export async function startAttackServers(): Promise<RunningServers> {
  const [faults, slow, canary, deaf, untrusted] = await Promise.all([
    startFaultServer(),
    startFaultServer(),
    startCanary(),
    startDeafServer(),
    startTlsServer(),
  ]);
  return {
    faults,
    slow,
    canary,
    deaf,
    untrusted,
    at: {
      faults: faults.url,
      slow: slow.url,
      canary: `http://127.0.0.1:${canary.port}`,
      deaf: deaf.url,
      untrusted: untrusted.url,
    },
    close: async () => {
      await Promise.all([faults, slow, canary, deaf, untrusted].map((server) => server.close()));
    },
  };
}

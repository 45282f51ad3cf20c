import { isSameAddress } from './config-address.ts';
import type { KeptAddress, KeptOrganisation, KeptPolicy } from './kept-organisation.ts';
import type { PolicyReading } from './policy.ts';

/**
 * What is kept once the policy says this, at `now`. The very same object where it says nothing new. One that is wrong leaves the last good one in force; one that is gone leaves
 * nothing of it, and what the agent has typed counts again.
 */
export function takePolicy(kept: KeptOrganisation, reading: PolicyReading, now: number): KeptOrganisation {
  const policy = next(kept.policy, reading, now);
  return JSON.stringify(policy) === JSON.stringify(kept.policy) ? kept : { ...kept, policy };
}

function next(policy: KeptPolicy | null, reading: PolicyReading, now: number): KeptPolicy | null {
  const good = policy?.good ?? null;
  switch (reading.kind) {
    case 'none':
      return null;
    case 'invalid': {
      const { problems } = reading;
      const isKnown =
        policy?.check.state === 'failed' &&
        JSON.stringify(policy.check.problems) === JSON.stringify(problems);
      return isKnown ? policy : { good, check: { state: 'failed', at: now, problems } };
    }
    case 'config': {
      const { config } = reading;
      const isKnown =
        good?.kind === 'config' && JSON.stringify(good.config) === JSON.stringify(config) ? good : null;
      if (isKnown !== null && policy?.check.state === 'applied') return policy;
      return {
        good: isKnown ?? { kind: 'config', config, since: now },
        check: { state: 'applied', at: now },
      };
    }
    case 'url': {
      const { address } = reading;
      const isKnown = good?.kind === 'url' && isSameAddress(good, address) ? good : null;
      if (isKnown !== null && policy?.check.state === 'applied') return policy;
      return {
        good: isKnown ?? { kind: 'url', ...address, ...carried(good) },
        check: { state: 'applied', at: now },
      };
    }
  }
}

/** What the organisation set until now stays in force until its new address has given something. */
function carried(good: KeptPolicy['good']): Pick<KeptAddress, 'last' | 'check'> {
  const check = { state: 'never' as const };
  if (good === null) return { last: null, check };
  if (good.kind === 'url') return { last: good.last, check };
  const { config, since } = good;
  return { last: { config, since }, check };
}

import { entry, inUnit } from '../entry.ts';

export const policies = entry(43, 'Managed policy', {
  '43.1': inUnit('A policy and own settings', 'what the policy sets is locked, and what was own is kept'),
  '43.2': inUnit('The policy is taken away', 'what was own is back'),
  '43.3': inUnit('An invalid policy', 'the last good one stays, and the page says so'),
  '43.4': inUnit('Firefox without a policy rejects', 'it is none'),
  '43.5': inUnit('The policy changes while we run', 'it is in force, also where no event tells of it'),
});

import type { SecretHolder } from '../config/secret-holders.ts';
import { t } from '../i18n.ts';
import { checkConnection } from './check-connection.ts';
import type { DoctorWorld } from './examine.ts';
import { bad, type Finding, good } from './finding.ts';

/** What was found at one webhook rule. */
export interface RuleExamination {
  rule: string;
  name: string;
  endpoint: string;
  findings: Finding[];
}

/**
 * Looks at a rule without setting it off: whether its endpoint's host can be reached and its secrets are there. A webhook does something where it arrives, so nothing is sent. `has` says
 * whether a secret of it is there.
 */
export async function examineRule(
  rule: SecretHolder,
  has: (name: string) => boolean,
  { reach, now }: Pick<DoctorWorld, 'reach' | 'now'>,
): Promise<RuleExamination> {
  const { id, name, endpoint, wants } = rule;
  const reached = await reach?.(endpoint);
  const missing = wants.filter((secret) => !has(secret));
  return {
    rule: id,
    name,
    endpoint,
    findings: [
      ...(reached === undefined ? [] : [checkConnection(reached, endpoint, now())]),
      ...missing.map((secret) => bad('secret', t('doctor.ruleSecretMissing', { name: secret }), 'you')),
      ...(wants.length > 0 && missing.length === 0 ? [good('secret', t('doctor.secretsThere'))] : []),
      good('request', t('doctor.notSent')),
    ],
  };
}

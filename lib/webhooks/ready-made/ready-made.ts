import type { z } from 'zod';
import { t } from '../../i18n.ts';
import type { PlainKey } from '../../says.ts';
import { type Rule, ruleSchema } from '../rule.ts';

/** A rule that a form can start from. What only the team knows stands in it as an example: `acme`, a chat's number. */
export interface ReadyMade {
  id: string;
  name: PlainKey;
  /** What it does, and what is still to be put in. */
  description: PlainKey;
  /** Its texts are in the language of the moment. */
  rule(): Omit<z.input<typeof ruleSchema>, 'id' | 'name'>;
}

/** The rule itself, as it would be saved. */
export function ruleOf({ id, name, rule }: ReadyMade): Rule {
  return ruleSchema.parse({ ...rule(), id, name: t(name) });
}

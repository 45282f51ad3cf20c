import { useEffect, useRef } from 'preact/hooks';
import { allReadyMade } from '../../lib/webhooks/ready-made/all-ready-made.ts';
import { ruleOf } from '../../lib/webhooks/ready-made/ready-made.ts';
import { ruleDraftOf } from './rule-draft.ts';
import type { RuleForm } from './use-rule-draft.ts';

/** Fills a new form once with the ready-made rule of this id; one that does not exist leaves it as it is. */
export function useReadyMade(id: string | null, { change }: Pick<RuleForm, 'change'>): void {
  const fill = useRef(change);
  useEffect(() => {
    const chosen = allReadyMade.find((each) => each.id === id);
    if (chosen !== undefined) fill.current(ruleDraftOf(ruleOf(chosen)));
  }, [id]);
}

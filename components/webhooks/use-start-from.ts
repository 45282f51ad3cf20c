import { useEffect, useRef, useState } from 'preact/hooks';
import { allReadyMade } from '../../lib/webhooks/ready-made/all-ready-made.ts';
import { type ReadyMade, ruleOf } from '../../lib/webhooks/ready-made/ready-made.ts';
import { type RuleDraft, ruleDraftOf } from './rule-draft.ts';
import type { RuleForm } from './use-rule-draft.ts';

/** Which ready-made rule a new one began as. */
export interface StartFromState {
  chosen: ReadyMade | null;
  choose: (readyMade: ReadyMade) => void;
  /** `null` where nothing stood in the form before. */
  takeBack: (() => void) | null;
}

/** Fills the form with the ready-made rule of this id, once, and with others that are chosen later. What stood there can be had back. */
export function useStartFrom({ draft, change }: RuleForm, from: string | null): StartFromState {
  const [former, setFormer] = useState<RuleDraft | null>(null);
  const [chosen, setChosen] = useState<ReadyMade | null>(null);
  const fill = (readyMade: ReadyMade) => {
    setChosen(readyMade);
    change(ruleDraftOf(ruleOf(readyMade)));
  };
  const first = useRef(fill);
  useEffect(() => {
    const wanted = allReadyMade.find(({ id }) => id === from);
    if (wanted !== undefined) first.current(wanted);
  }, [from]);
  const choose = (readyMade: ReadyMade) => {
    setFormer((before) => before ?? draft);
    fill(readyMade);
  };
  const takeBack = () => {
    if (former !== null) change(former);
    setFormer(null);
    setChosen(null);
  };
  return { chosen, choose, takeBack: former === null ? null : takeBack };
}

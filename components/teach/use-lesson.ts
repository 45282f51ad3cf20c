import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { TaughtField } from '../../lib/teaching/draft-helpdesk.ts';
import type { Learnt, NotLearnt } from '../../lib/teaching/learn-field.ts';
import type { IdPlace } from '../../lib/teaching/lesson.ts';
import type { TeachPort } from './port.ts';

export type Step = TaughtField | 'id';
export const ORDER: readonly Step[] = ['email', 'subject', 'status', 'id'];

export interface LessonState {
  step: Step;
  /** What the last click on the page came to, in this step. */
  result: Learnt | NotLearnt | null;
  /** Takes what was refused only because of where it stands. */
  insist: (() => void) | null;
  /** Why the draft could not be handed in. */
  failure: string | null;
  busy: boolean;
  clicked(element: Element): void;
  again(): void;
  accept(): void;
  skip(): void;
  back(): void;
  finish(id: IdPlace): void;
}

type Fields = Partial<Record<TaughtField, Learnt>>;

/** The lesson as it goes: one step after another, each with what was learnt in it. */
export function useLesson(port: TeachPort): LessonState {
  const [step, setStep] = useState<Step>('email');
  /** A click on the page may come before the next step is drawn, and belongs to it all the same. */
  const current = useRef(step);
  const [fields, setFields] = useState<Fields>({});
  const [clicked, setClicked] = useState<{ element: Element; result: Learnt | NotLearnt } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const result = clicked?.result ?? null;

  /** Who goes back finds what was learnt there. */
  const known = (of: Step) => {
    const learnt = of === 'id' ? undefined : fields[of];
    return learnt === undefined ? null : { element: learnt.element, result: learnt };
  };
  const show = (next: Step) => {
    current.current = next;
    setStep(next);
    setClicked(known(next));
    setFailure(null);
    port.mark(known(next)?.element ?? null);
  };
  const learn = (element: Element, insisted: boolean) => {
    const field = current.current === 'id' ? 'subject' : current.current;
    const learnt = port.learn(field, element, {
      insisted,
      customer: field === 'email' ? undefined : fields.email?.value,
    });
    setClicked({ element, result: learnt });
    port.mark(learnt.learnt ? learnt.element : null);
  };
  const move = (by: number) => show(ORDER[ORDER.indexOf(step) + by] ?? step);

  const finish = async (id: IdPlace) => {
    const { email, subject = null, status = null } = fields;
    const conclusion = email === undefined ? null : port.conclude({ email, subject, status, id });
    if (conclusion === null) return setFailure(t('teach.gone'));
    setBusy(true);
    await port.hand(conclusion).catch(() => setFailure(t('teach.refused')));
    setBusy(false);
  };

  return {
    step,
    result,
    failure,
    busy,
    insist: clicked !== null && isForItsPlace(clicked.result) ? () => learn(clicked.element, true) : null,
    clicked: (element) => learn(element, false),
    again: () => {
      setClicked(null);
      setFailure(null);
      port.mark(null);
    },
    accept: () => {
      if (step !== 'id' && result?.learnt) setFields({ ...fields, [step]: result });
      move(1);
    },
    skip: () => {
      if (step !== 'id') setFields(without(fields, step));
      move(1);
    },
    back: () => move(-1),
    finish: (id) => void finish(id),
  };
}

function isForItsPlace(result: Learnt | NotLearnt): boolean {
  return !result.learnt && (result.reason === 'in-message' || result.reason === 'own');
}

function without(fields: Fields, field: TaughtField): Fields {
  const { [field]: _skipped, ...rest } = fields;
  return rest;
}

import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { SaveReply } from '../../lib/message.ts';
import type { Problem } from './draft-problems.ts';
import type { OptionsState } from './options-state.ts';

export interface Saving {
  saving: boolean;
  /** The last time that something was refused because of the fields; each is a new object. */
  refusal: { title: string } | null;
  /** Why nothing was saved though every field is right. */
  failure: string | null;
  /** Says what is wrong at every field; the form takes the focus to the first. */
  refuse: (title: string, problems?: Problem[]) => void;
  /** Call it first thing in a click: it asks for host access in the same turn. */
  save: () => void;
}

/** How one kind of thing is saved. */
export interface SaveSteps<Saved> {
  /** What is to be saved; `null` where a field is wrong. */
  ready: () => Saved | null;
  /** The hosts that it needs, as match patterns. */
  hosts: (entry: Saved) => string[];
  /** A last look that takes a moment: false where a field is wrong after all. */
  holds?: () => Promise<boolean>;
  send: (entry: Saved) => Promise<SaveReply>;
  onSaved: (entry: Saved) => void;
}

/** Saves what a form holds, with the host access that it needs, and says what came of it. */
export function useSaving<Saved>(
  { access, reload }: Pick<OptionsState, 'access' | 'reload'>,
  form: { touchAll: () => void; refuse: (problems: Problem[]) => void },
  steps: SaveSteps<Saved>,
): Saving {
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<{ title: string } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const refuse = (title: string, problems: Problem[] = []) => {
    form.touchAll();
    form.refuse(problems);
    setRefusal({ title });
  };

  const finish = async (entry: Saved, asked: Promise<boolean>) => {
    if ((await steps.holds?.()) === false) return refuse(notSaved());
    await asked;
    const reply = await steps.send(entry);
    if (!reply.ok) return refuse(notSaved(), reply.problems);
    await reload();
    steps.onSaved(entry);
  };

  const save = () => {
    if (saving) return;
    setFailure(null);
    const entry = steps.ready();
    if (entry === null) return refuse(notSaved());
    const asked = access.request(steps.hosts(entry));
    setSaving(true);
    finish(entry, asked)
      .catch(() => setFailure(t('common.notSaved')))
      .finally(() => setSaving(false));
  };

  return { saving, refusal, failure, refuse, save };
}

function notSaved(): string {
  return t('options.connector.notSaved');
}

import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { RulePreview } from '../../lib/webhooks/reports.ts';
import { type Rule, ruleSchema } from '../../lib/webhooks/rule.ts';
import type { OptionsPort } from '../options/port.ts';
import { ruleInput } from './rule-draft.ts';
import type { RuleForm } from './use-rule-draft.ts';

/** How long nobody has to type until the preview is made anew, in milliseconds. */
const PAUSE = 300;

/** `stale`: the form says something by now that cannot be previewed. */
export type RulePreviewState =
  | { state: 'waiting' | 'failed' }
  | { state: 'shown'; preview: RulePreview; stale: boolean };

/** What would be sent, a moment after the last change. `tab` is the one whose ticket serves; `null`: a sample. */
export function useRulePreview(
  port: Pick<OptionsPort, 'send'>,
  rule: Rule | null,
  tab: number | null,
): RulePreviewState {
  const [made, setMade] = useState<RulePreview | 'failed' | null>(null);
  const text = rule === null ? null : JSON.stringify(rule);
  useEffect(() => {
    if (text === null) return;
    let current = true;
    const timer = setTimeout(() => {
      port.send('preview-rule', { rule: JSON.parse(text), tab }).then(
        (preview) => current && setMade(preview),
        () => current && setMade('failed'),
      );
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [port, text, tab]);
  if (made === null) return { state: 'waiting' };
  return made === 'failed' ? { state: 'failed' } : { state: 'shown', preview: made, stale: text === null };
}

/** The draft's rule for a preview: secrets need not be there for it, nor a name, nor anything that says when it is sent. */
export function previewedRule({ draft, id, checked, json }: RuleForm): Rule | null {
  if (checked.ok) return checked.rule;
  if (json.lost) return null;
  const input = ruleInput(draft, id);
  const parsed = ruleSchema.safeParse({
    ...input,
    name: input.name.trim() === '' ? t('webhooks.preview.unnamed') : input.name,
    events: input.events.length === 0 ? ['ticket.first_seen'] : input.events,
    sender: { who: 'everyone' },
    button: undefined,
  });
  return parsed.success ? parsed.data : null;
}

import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { RulePreview } from '../../lib/webhooks/reports.ts';
import { DEFAULT_PER_MINUTE, type Rule, ruleSchema } from '../../lib/webhooks/rule.ts';
import type { OptionsPort } from '../options/port.ts';
import { type RuleDraft, ruleInput } from './rule-draft.ts';
import type { RuleForm } from './use-rule-draft.ts';

/** How long nobody has to type until the preview is made anew, in milliseconds. */
const PAUSE = 300;

/** `stale`: the form says something by now that cannot be previewed. `busy`: it is still that of the ticket before. */
export type RulePreviewState =
  | { state: 'waiting' | 'failed' }
  | { state: 'shown'; preview: RulePreview; stale: boolean; busy: boolean };

/** What was made, and about which tab's ticket. */
interface Made {
  preview: RulePreview | 'failed';
  tab: number | null;
}

/** What would be sent, a moment after the last change. `tab` is the one whose ticket serves; `null`: a sample. */
export function useRulePreview(
  port: Pick<OptionsPort, 'send'>,
  rule: Rule | null,
  tab: number | null,
): RulePreviewState {
  const [made, setMade] = useState<Made | null>(null);
  const text = rule === null ? null : JSON.stringify(rule);
  useEffect(() => {
    if (text === null) return;
    let current = true;
    const timer = setTimeout(() => {
      port.send('preview-rule', { rule: JSON.parse(text), tab }).then(
        (preview) => current && setMade({ preview, tab }),
        () => current && setMade({ preview: 'failed', tab }),
      );
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [port, text, tab]);
  return stateOf(made, tab, text === null);
}

/** What stands there of another ticket goes at once where nothing can be made of this one. */
function stateOf(made: Made | null, tab: number | null, stale: boolean): RulePreviewState {
  const isOfAnother = made?.tab !== tab;
  if (made === null || (isOfAnother && (stale || made.preview === 'failed'))) return { state: 'waiting' };
  if (made.preview === 'failed') return { state: 'failed' };
  return { state: 'shown', preview: made.preview, stale, busy: isOfAnother };
}

/** The draft's rule for a preview, where its request is right: a name, secrets and whoever sends can come later. */
export function previewedRule({ draft, id, checked, json }: RuleForm): Rule | null {
  if (checked.ok) return checked.rule;
  if (json.lost) return null;
  const { name, events, label, perMinute } = draft;
  const complete: RuleDraft = {
    ...draft,
    name: name.trim() === '' ? t('webhooks.preview.unnamed') : name,
    events: events.length === 0 ? ['ticket.first_seen'] : events,
    label: label.trim() === '' ? t('webhooks.button.example') : label,
    who: 'everyone',
    perMinute: /^\d+$/.test(perMinute) ? perMinute : String(DEFAULT_PER_MINUTE),
  };
  const parsed = ruleSchema.safeParse(ruleInput(complete, id));
  return parsed.success ? parsed.data : null;
}

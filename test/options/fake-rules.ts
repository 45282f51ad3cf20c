import type { RequestOf, Settings } from '../../lib/messages.ts';
import { fillRule } from '../../lib/webhooks/fill-rule.ts';
import type { RuleHealth, RulePreview, RuleTrial } from '../../lib/webhooks/reports.ts';
import { requestText } from '../../lib/webhooks/request-text.ts';
import { ruleSchema } from '../../lib/webhooks/rule.ts';
import { sampleHappening } from '../../lib/webhooks/sample-happening.ts';
import { tagReader } from '../../lib/webhooks/tag-values.ts';
import type { Handlers } from './fake-background.ts';

type Messages =
  | 'save-rule'
  | 'save-rule-secrets'
  | 'forget-next-secret'
  | 'delete-rule'
  | 'duplicate-rule'
  | 'resume-rule'
  | 'read-rules-health'
  | 'preview-rule'
  | 'test-rule';

/** What a fake background knows of webhook rules. */
export interface FakeRules {
  health?: Record<string, RuleHealth>;
  preview?: (request: RequestOf<'preview-rule'>) => RulePreview;
  trial?: (request: RequestOf<'test-rule'>) => RuleTrial;
}

const OK = { ok: true } as const;

/** The rules' part of a background in memory. */
export function fakeRules(settings: Settings, world: FakeRules = {}): Pick<Handlers, Messages> {
  const { effective, ruleSecrets } = settings;
  const health = { ...world.health };
  const saveSecrets = (id: string, typed: Record<string, string> = {}) => {
    const names = Object.keys(typed).map((name) => [name, 'saved' as const]);
    ruleSecrets[id] = { ...ruleSecrets[id], ...Object.fromEntries(names) };
    return OK;
  };
  return {
    'save-rule': ({ rule, secrets }) => {
      const saved = ruleSchema.parse(rule);
      const index = effective.rules.findIndex(({ id }) => id === saved.id);
      effective.rules.splice(index < 0 ? effective.rules.length : index, 1, saved);
      return saveSecrets(saved.id, secrets);
    },
    'save-rule-secrets': ({ rule, secrets }) => saveSecrets(rule, secrets),
    'forget-next-secret': ({ rule }) => {
      delete ruleSecrets[rule]?.['signing_next'];
    },
    'delete-rule': ({ rule }) => {
      effective.rules = effective.rules.filter(({ id }) => id !== rule);
      delete ruleSecrets[rule];
      return OK;
    },
    'duplicate-rule': ({ rule: id }) => {
      const at = effective.rules.findIndex((rule) => rule.id === id);
      const original = effective.rules[at];
      if (original === undefined) return { ok: false, problems: [{ path: '', message: 'Gone.' }] };
      const copy = { ...original, id: `${id}-copy`, name: `${original.name} (copy)`, enabled: false };
      effective.rules.splice(at + 1, 0, copy);
      return OK;
    },
    'resume-rule': ({ rule }) => {
      const { stoppedAt: _, ...rest } = health[rule] ?? { waiting: 0, failed: 0 };
      health[rule] = rest;
    },
    'read-rules-health': () => health,
    'preview-rule': (request) => (world.preview ?? samplePreviewOfRule)(request),
    'test-rule': (request) => (world.trial ?? sampleTrial)(request),
  };
}

/** The request for the sample as it would be sent, of any tab too. The conditions hold. */
export function samplePreviewOfRule(request: RequestOf<'preview-rule'>): RulePreview {
  const rule = ruleSchema.parse(request.rule);
  const filled = fillRule(
    rule.request,
    tagReader(sampleHappening(rule, SEEN_AT), {
      workspace: '',
      helpdeskName: 'Zendesk',
      rule,
      id: 'sample',
      count: 1,
      answers: {},
    }),
  );
  return {
    ticket: request.tab === null ? null : '4711',
    conditions: 'hold',
    request: filled.state === 'filled' ? requestText(filled.request) : { skipped: filled.why },
  };
}

/** When the sample's event is seen. */
const SEEN_AT = Date.UTC(2026, 10, 22, 9, 41);

/** An endpoint that takes everything. */
function sampleTrial({ rule, tab }: RequestOf<'test-rule'>): RuleTrial {
  return {
    request: samplePreviewOfRule({ rule, tab }).request,
    outcome: { kind: 'response', http: 200, text: '{"ok":true}', contentType: 'application/json' },
    durationMs: 84.2,
  };
}

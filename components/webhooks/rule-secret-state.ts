import { ownValue } from '../../lib/own-value.ts';
import type { Rule } from '../../lib/webhooks/rule.ts';
import { ruleSecretNames, ruleSecretPlaces } from '../../lib/webhooks/rule-secrets.ts';
import type { SavedSecrets, SecretState } from '../options/secret-state.ts';
import { type RuleDraft, ruleInput } from './rule-draft.ts';

/** How each secret that the draft may have stands, given the rule as it is saved (`null` for a new one) and the names of those that are sealed. */
export function ruleSecretStates(
  draft: RuleDraft,
  rule: Rule | null,
  saved: SavedSecrets,
  sealed: readonly string[] = [],
): Record<string, SecretState> {
  const moved = rule !== null && hasMoved(rule.request.url, draft.url);
  const stateOf = (name: string): SecretState => {
    if (!moved && sealed.includes(name)) return 'sealed';
    const state = ownValue(saved, name);
    if (state === undefined) return 'missing';
    return moved ? 'other-endpoint' : state;
  };
  return Object.fromEntries(ruleSecretPlaces(ruleInput(draft, '')).map((name) => [name, stateOf(name)]));
}

/** The secrets typed in the form that its request may have, by name. */
export function typedRuleSecrets(draft: RuleDraft): Record<string, string> {
  const typed = ruleSecretPlaces(ruleInput(draft, '')).map(
    (name) => [name, (ownValue(draft.secrets, name) ?? '').trim()] as const,
  );
  return Object.fromEntries(typed.filter(([, value]) => value !== ''));
}

/** The secrets that URL, headers and body name, without those that have fields of their own. */
export function namedSecrets(draft: RuleDraft): string[] {
  const own = ['password', 'key', 'token'].filter((name) => isOfAuthorisation(draft, name));
  return ruleSecretNames(ruleInput(draft, '')).filter(
    (name) => !own.includes(name) && !(draft.sign && name === 'signing'),
  );
}

function isOfAuthorisation({ authorisation }: RuleDraft, name: string): boolean {
  return (
    (authorisation === 'basic' && name === 'password') ||
    (authorisation === 'api-key' && name === 'key') ||
    (authorisation === 'bearer' && name === 'token')
  );
}

function hasMoved(from: string, to: string): boolean {
  return URL.canParse(to.trim()) && URL.canParse(from) && new URL(from).origin !== new URL(to.trim()).origin;
}

import { SECRET } from '../lookup/connector.ts';
import type { Authorisation, Rule } from './rule.ts';

/** The names of the secrets that a rule's request wants, each once, in order. `signing_next` is wanted by nobody and used where it is there. */
export function ruleSecretNames({ request }: Pick<Rule, 'request'>): string[] {
  const { url, body, headers, authorisation, sign } = request;
  const texts = [url, ...headers.map(({ value }) => value), body];
  const named = texts.flatMap((text) => [...text.matchAll(SECRET)].map(([, name = '']) => name));
  return [...new Set([...ofAuthorisation(authorisation), ...named, ...(sign ? ['signing'] : [])])];
}

/** All that may be saved for a rule. */
export function ruleSecretPlaces(rule: Pick<Rule, 'request'>): string[] {
  return [...ruleSecretNames(rule), ...(rule.request.sign ? ['signing_next'] : [])];
}

function ofAuthorisation(authorisation: Authorisation): string[] {
  switch (authorisation.type) {
    case 'none':
      return [];
    case 'basic':
      return ['password'];
    case 'api-key':
      return ['key'];
    case 'bearer':
      return ['token'];
  }
}

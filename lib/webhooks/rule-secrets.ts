import type { Authorisation, Rule } from './rule.ts';
import { secretsNamedIn } from './template-tokens.ts';

/** The names of the secrets that a rule's request wants, each once, in order. `signing_next` is wanted by nobody and used where it is there. */
export function ruleSecretNames({ request }: Pick<Rule, 'request'>): string[] {
  const { url, body, headers, authorisation, sign } = request;
  const texts = [url, ...headers.map(({ value }) => value), body];
  return [
    ...new Set([
      ...ofAuthorisation(authorisation),
      ...texts.flatMap(secretsNamedIn),
      ...(sign ? ['signing'] : []),
    ]),
  ];
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

import { t } from '../i18n.ts';
import { endpointMessage } from '../lookup/connector.ts';
import { endpointProblem } from '../lookup/endpoint-url.ts';
import { templateProblem } from './template-problem.ts';
import { tokensOf } from './template-tokens.ts';

/** What is wrong with a rule's address, in words for its field; `null` when nothing is. One that passes begins with its origin, in which nothing is filled in. */
export function urlProblem(url: string): string | null {
  const origin = originProblem(url);
  if (origin !== null) return origin;
  return templateProblem(url) ?? percentProblem(url);
}

function originProblem(url: string): string | null {
  const problem = endpointProblem(url);
  if (problem === 'placeholder-in-host') return t('ruleProblems.tagInHost');
  if (problem !== null) return endpointMessage(url);
  return PLAIN.test(url) ? null : endpointMessage('');
}

/** A scheme, a host and what follows, as everybody writes them: browsers read much else, `https:/\host`, as the same, and take line breaks out. */
const PLAIN = /^https?:\/\/[^\s/\\?#{}@]+(?:[/?#][^\\\p{Cc}]*)?$/iu;

/** `%{status}` would be read as the code of another character. */
function percentProblem(url: string): string | null {
  const tokens = tokensOf(url);
  const isCut = tokens.some((token, index) => {
    const next = tokens[index + 1];
    return token.kind === 'text' && next !== undefined && /%[0-9a-f]?$/i.test(token.text);
  });
  return isCut ? t('ruleProblems.percent', { code: '%25' }) : null;
}

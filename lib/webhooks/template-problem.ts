import { t } from '../i18n.ts';
import { nearestName } from '../lookup/nearest-name.ts';
import { ANSWER_EXAMPLE, isTag, TAG_NAMES } from './tags.ts';
import { type Token, tokensOf } from './template-tokens.ts';

/** What is wrong with the tags and secrets in a template, in words for its field; `null` when nothing is. */
export function templateProblem(template: string): string | null {
  for (const token of tokensOf(template)) {
    const problem = tokenProblem(token);
    if (problem !== null) return problem;
  }
  return doubledBraces(template);
}

function tokenProblem(token: Token): string | null {
  switch (token.kind) {
    case 'text':
      return null;
    case 'secret':
      return /^signing(?:_next)?$/.test(token.name)
        ? t('ruleProblems.signingSecret', { secret: token.source })
        : null;
    case 'tag':
      return tagProblem(token);
  }
}

function tagProblem({ name, filter, source }: Extract<Token, { kind: 'tag' }>): string | null {
  if (name.startsWith('secret.'))
    return t('ruleProblems.secretName', { secret: source, example: '{secret.bot_token}' });
  if (!isTag(name)) return unknownTag(name, source);
  if (filter === null || filter === 'html') return null;
  return t('ruleProblems.filter', { tag: source, example: `{${name}|html}` });
}

function unknownTag(name: string, tag: string): string {
  const meant = nearestName(name.trim(), TAG_NAMES);
  if (meant !== null) return t('ruleProblems.tagNear', { tag, meant: `{${meant}}`, brace: '{{' });
  const known = TAG_NAMES.map((each) => `{${each}}`).join(', ');
  return t('ruleProblems.tagUnknown', { tag, known, example: `{${ANSWER_EXAMPLE}}`, brace: '{{' });
}

/** Other products write `{{email}}`, of which only a brace, the word and two braces would arrive. */
function doubledBraces(template: string): string | null {
  const doubled = [...template.matchAll(/\{\{([A-Za-z][^{}|\s]*)(?:\|html)?\}\}/g)];
  const name = doubled
    .map(([, inside = '']) => inside)
    .find((each) => isTag(each) || /^secret\../.test(each));
  return name === undefined ? null : t('ruleProblems.doubledBraces', { tag: `{${name}}` });
}

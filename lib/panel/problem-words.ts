import { t } from '../i18n.ts';
import { OUT_OF_TIME } from './template-job.ts';

/** What liquidjs says of a fault in a template, in the browser's language where we know what it means; else as it is. */
export function inOurWords(message: string): string {
  if (isWhole(message)) return t(WHOLE[message]);
  for (const [pattern, key] of ABOUT) {
    const [, what] = pattern.exec(message) ?? [];
    if (what !== undefined) return t(key, { what });
  }
  return message;
}

/** By what liquidjs says, word for word. */
const WHOLE = {
  'memory alloc limit exceeded': 'templateProblems.liquid.memoryLimit',
  [OUT_OF_TIME]: 'templateProblems.liquid.renderLimit',
  'parse length limit exceeded': 'templateProblems.liquid.parseLimit',
  'illegal tag syntax, tag name expected': 'templateProblems.liquid.tagName',
  'expected variable name': 'templateProblems.liquid.variableName',
  'expected "="': 'templateProblems.liquid.equalsSign',
  'expected ":" after filter name': 'templateProblems.liquid.colon',
  'invalid capture name': 'templateProblems.liquid.captureName',
  'invalid range syntax': 'templateProblems.liquid.range',
  'unbalanced parentheses': 'templateProblems.liquid.parentheses',
  '[ not closed': 'templateProblems.liquid.bracket',
  'duplicated else': 'templateProblems.liquid.secondElse',
  'unexpected elsif after else': 'templateProblems.liquid.elsifAfterElse',
  "every line of an inline comment must start with a '#' character": 'templateProblems.liquid.lineComment',
} as const;

/** By what liquidjs says around the piece of the template that it is about. */
const ABOUT = [
  [/^tag (.+) not closed$/s, 'templateProblems.liquid.tagOpen'],
  [/^output (.+) not closed$/s, 'templateProblems.liquid.outputOpen'],
  [/^raw (.+) not closed$/s, 'templateProblems.liquid.rawOpen'],
  [/^illegal tag: (.+)$/s, 'templateProblems.liquid.tagWrong'],
  [/^invalid value expression: (.+)$/s, 'templateProblems.liquid.value'],
  [/^empty candidates: (.+)$/s, 'templateProblems.liquid.candidates'],
  [/^unexpected token (.+), value expected$/s, 'templateProblems.liquid.token'],
  [/^unexpected character (.+)$/s, 'templateProblems.liquid.character'],
  [/^(append|prepend) expect 2 arguments$/, 'templateProblems.liquid.arguments'],
] as const;

function isWhole(message: string): message is keyof typeof WHOLE {
  return Object.hasOwn(WHOLE, message);
}

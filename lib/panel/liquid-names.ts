import {
  type Arguments,
  analyzeSync,
  type Liquid,
  type Template,
  TypeGuards,
  toValueSync,
  Value,
  type Variable,
} from 'liquidjs';
import type { Json } from '../lookup/answer.ts';
import type { Sample } from './check/sample.ts';
import { type Path, type Scope, templateScope } from './check/scope.ts';
import type { TemplateWarning } from './template-job.ts';

type Argument = Arguments extends Iterable<infer One> ? One : never;

/** Filters that leave the entries of a list what they are. */
const KEEPING = ['sort', 'sort_natural', 'where', 'reject', 'reverse', 'uniq', 'compact', 'slice'];

/**
 * The variables of a parsed template that nothing stands for, in the order of the text: no name of ours, none that the template makes itself, and in none of the
 * responses.
 */
export function unknownVariables(templates: Template[], responses: readonly Json[]): TemplateWarning[] {
  const warnings: TemplateWarning[] = [];
  visit(templates, templateScope(responses), warnings);
  return warnings.sort((a, b) => a.line - b.line || a.column - b.column);
}

function visit(templates: Template[], scope: Scope, warnings: TemplateWarning[]): void {
  for (const template of templates) {
    const args = [...(template.arguments?.() ?? [])];
    for (const variable of args.flatMap(variablesOf)) warnings.push(...warningsAt(variable, scope));
    for (const name of template.localScope?.() ?? []) scope.define(name.content, standsFor(args, scope));
    const names = [...(template.blockScope?.() ?? [])];
    visit(childrenOf(template), scope.within(names, standsFor(args.slice(0, 1), scope)), warnings);
  }
}

function childrenOf(template: Template): Template[] {
  return template.children === undefined ? [] : (toValueSync(template.children(false, true)) as Template[]);
}

function warningsAt(variable: Variable, scope: Scope): TemplateWarning[] {
  const path = pathOf(variable);
  const unknown = path === null ? null : scope.doubt(path);
  if (unknown === null) return [];
  const { row, col } = variable.location;
  return [{ unknown: { kind: 'variable', ...unknown }, line: row, column: col }];
}

/** What a tag's one argument stands for, where it is a path, or a path through filters that only choose and sort. */
function standsFor(args: Argument[], scope: Scope): Sample {
  const [argument, ...more] = args;
  if (argument === undefined || more.length > 0) return null;
  if (argument instanceof Value && !argument.filters.every(({ name }) => KEEPING.includes(name))) return null;
  const tokens = argument instanceof Value ? argument.initial.postfix : [argument];
  const [token] = tokens;
  if (tokens.length !== 1 || !TypeGuards.isPropertyAccessToken(token)) return null;
  const path = variablesOf(token).map(pathOf)[0] ?? null;
  return path === null ? null : scope.at(path);
}

function pathOf({ segments }: Variable): Path | null {
  const [root, ...steps] = segments;
  if (typeof root !== 'string') return null;
  return [root, ...steps.map((step) => (typeof step === 'object' ? null : step))];
}

/** Every variable in one argument of a tag or an output, in the filters on it and within its brackets. */
function variablesOf(argument: Argument): Variable[] {
  const alone = { arguments: () => [argument] } as unknown as Template;
  return Object.values(analyzeSync([alone], { partials: false }).variables).flat();
}

/** The names that a template may use after `|` and after `{%`. */
export function knownNames({ filters, tags }: Liquid): { filters: string[]; tags: string[] } {
  const blocks = ['for', 'if', 'unless', 'case', 'capture', 'tablerow', 'comment', 'raw'];
  return {
    filters: Object.keys(filters),
    tags: [...Object.keys(tags), 'else', 'elsif', 'when', ...blocks.map((tag) => `end${tag}`)],
  };
}

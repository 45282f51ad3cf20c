import type { JsonObject } from '../../lib/lookup/answer.ts';
import { type Path, type Scope, templateScope } from '../../lib/panel/check/scope.ts';

const TAG = /\{%-?\s*(for|tablerow|endfor|endtablerow|assign|capture)\b((?:(?!%\}).)*)-?%\}/gs;

/** The names that can be used at a caret: what the template before it makes, and the loops that are still open there. It need not parse. */
export function caretScope(before: string, responses: readonly JsonObject[]): Scope {
  const scopes = [templateScope(responses)];
  for (const [, tag, rest = ''] of before.matchAll(TAG)) {
    const scope = scopes.at(-1);
    if (scope === undefined) break;
    if (tag === 'for' || tag === 'tablerow') scopes.push(loopScope(scope, tag, rest));
    else if (tag === 'endfor' || tag === 'endtablerow') scopes.splice(Math.max(1, scopes.length - 1));
    else define(scope, rest);
  }
  return scopes.at(-1) ?? templateScope(responses);
}

/** `data.invoices[0].lines` as a path; `null` where it is none. */
export function pathIn(text: string): Path | null {
  if (!/^[A-Za-z_][\w-]*(?:\.[\w-]+|\[\d+\]|\["[^"]*"\])*$/.test(text)) return null;
  const steps = [...text.matchAll(/\["([^"]*)"\]|[\w-]+/g)].map(([step, quoted]) => quoted ?? step);
  const [root, ...rest] = steps;
  return root === undefined ? null : [root, ...rest];
}

function loopScope(scope: Scope, tag: string, rest: string): Scope {
  const [, name = '', list = ''] = /^\s*([\w-]+)\s+in\s+(\S+)/.exec(rest) ?? [];
  const path = pathIn(list);
  return scope.within([name, `${tag}loop`], path === null ? null : scope.at(path));
}

function define(scope: Scope, rest: string): void {
  const [, name, value = ''] = /^\s*([\w-]+)\s*(?:=\s*(\S+)\s*)?$/.exec(rest) ?? [];
  const path = pathIn(value);
  if (name !== undefined) scope.define(name, path === null ? null : scope.at(path));
}

import type { Liquid } from 'liquidjs';
import { nearestName } from '../lookup/nearest-name.ts';
import { knownNames } from './liquid-names.ts';
import type { LiquidProblem, UnknownName } from './template-job.ts';

/** liquidjs' error, told apart: what is wrong, at which place, and the name that was meant where a filter or tag is not there. */
export function liquidProblem(reason: 'parse' | 'render', error: unknown, liquid: Liquid): LiquidProblem {
  const said = error instanceof Error ? error.message : String(error);
  const [place, line, column] = /, line:(\d+), col:(\d+)$/.exec(said) ?? [''];
  const message = said.slice(0, said.length - place.length);
  const unknown = unknownName(message, liquid);
  return {
    reason,
    message,
    ...(unknown === null ? {} : { unknown }),
    ...(line === undefined ? {} : { line: Number(line), column: Number(column) }),
  };
}

function unknownName(message: string, liquid: Liquid): UnknownName | null {
  const [, filter] = /^undefined filter: (.+)$/.exec(message) ?? [];
  if (filter !== undefined)
    return { kind: 'filter', name: filter, nearest: nearestName(filter, knownNames(liquid).filters) };
  const [, tag] = /^tag "(.+)" not found$/.exec(message) ?? [];
  if (tag === undefined) return null;
  return { kind: 'tag', name: tag, nearest: nearestName(tag, knownNames(liquid).tags) };
}

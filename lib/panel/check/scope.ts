import type { Json } from '../../lookup/answer.ts';
import { nearestName } from '../../lookup/nearest-name.ts';
import { LOOP_NAMES, templateNames } from './known-names.ts';
import { entriesOf, type Sample, stepInto } from './sample.ts';

/** A variable's path; `null` is a step that only the answer decides: `data[ticket.id]`. */
export type Path = readonly [root: string, ...steps: (string | number | null)[]];

/** A path that nothing stands for, as far as it is wrong, and the one that was most likely meant. */
export interface UnknownPath {
  name: string;
  nearest: string | null;
}

/** The names that a place in a template can use. */
export interface Scope {
  /** What is wrong with a path here; `null` where nothing is. */
  doubt(path: Path): UnknownPath | null;
  /** What a path stands for here. */
  at(path: Path): Sample;
  /** The names that stand for something here. */
  names(): string[];
  /** What `assign` and its like make: it holds for all that follows, whatever block it stands in. */
  define(name: string, sample: Sample): void;
  /** The scope within a block that brings `names`: its loop variable, which is an entry of `list`, and what the tag tells of the loop. */
  within(names: readonly string[], list: Sample): Scope;
}

/** The scope in which a template begins. `responses` are answers that the endpoint gave; without one nothing under `data` is doubted. */
export function templateScope(responses: readonly Json[]): Scope {
  return scopeOf(templateNames(responses), new Map());
}

function scopeOf(defined: Map<string, Sample>, block: ReadonlyMap<string, Sample>): Scope {
  const sampleOf = (name: string) => (block.has(name) ? block : defined).get(name) ?? null;
  return {
    doubt([root, ...steps]) {
      if (!block.has(root) && !defined.has(root))
        return unknownRoot(root, [...block.keys(), ...defined.keys()]);
      return firstMissing(root, steps, sampleOf(root));
    },
    at([root, ...steps]) {
      return steps.reduce<Sample>(
        (sample, step) => (step === null ? null : next(sample, step)),
        sampleOf(root),
      );
    },
    names: () => [...block.keys(), ...defined.keys()],
    define(name, sample) {
      // Set in two branches it is one or the other.
      defined.set(name, defined.has(name) ? null : sample);
    },
    within(names, list) {
      const own = names.map((name) => [name, LOOP_NAMES[name] ?? entriesOf(list)] as const);
      return scopeOf(defined, new Map([...block, ...own]));
    },
  };

  /** `customer` may be meant as `data.customer`: in other products' templates the answer's names stand alone. */
  function unknownRoot(name: string, known: string[]): UnknownPath {
    const inData = stepInto(sampleOf('data'), name);
    const isInData = !inData.missing && sampleOf('data') !== null;
    return { name, nearest: isInData ? `data.${name}` : nearestName(name, known) };
  }
}

function firstMissing(root: string, steps: Path[number][], start: Sample): UnknownPath | null {
  let path = root;
  let sample = start;
  for (const segment of steps) {
    if (segment === null) return null;
    const step = stepInto(sample, segment);
    if (step.missing) {
      const nearest = nearestName(String(segment), step.known);
      return { name: joined(path, segment), nearest: nearest === null ? null : joined(path, nearest) };
    }
    path = joined(path, segment);
    sample = step.sample;
  }
  return null;
}

function next(sample: Sample, segment: string | number): Sample {
  const step = stepInto(sample, segment);
  return step.missing ? null : step.sample;
}

function joined(path: string, segment: string | number): string {
  if (/^-?\d+$/.test(String(segment))) return `${path}[${segment}]`;
  return /^[\w-]+$/.test(String(segment)) ? `${path}.${segment}` : `${path}["${segment}"]`;
}

import type { Files } from './read-build.ts';
import type { ZipEntry } from './read-zip.ts';

/** What is wrong with a zip of this build, in words: what it lacks, has too much of or has otherwise, and whatever would make the next zip of the same files another one. */
export function zipFaults(entries: readonly ZipEntry[], build: Files): string[] {
  const zipped = new Map(entries.map(({ name, bytes }) => [name, bytes]));
  return [
    ...[...build.keys()].filter((name) => !zipped.has(name)).map((name) => `${name} is missing`),
    ...[...zipped].flatMap(([name, bytes]) => differs(name, bytes, build)),
    ...orderFaults(entries.map(({ name }) => name)),
    ...entries
      .filter(({ stamp }) => stamp !== 0)
      .map(({ name }) => `${name} bears the time at which it was made`),
  ];
}

function differs(name: string, bytes: Buffer, build: Files): string[] {
  const built = build.get(name);
  if (built === undefined) return [`${name} is not in the build`];
  return built.equals(bytes) ? [] : [`${name} is not as it was built`];
}

/** Folders give their files in whatever order the disk has them. */
function orderFaults(names: readonly string[]): string[] {
  const sorted = [...new Set(names)].sort();
  return names.length === sorted.length && sorted.every((name, index) => names[index] === name)
    ? []
    : ['its files are not in the order of their names, each once'];
}

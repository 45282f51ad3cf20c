import { spawnSync } from 'node:child_process';

/**
 * What the zip of the sources has or lacks, in words, beside the files under version control; tests do not go in. `null` where Git cannot say, as in sources that were unpacked
 * from such a zip.
 */
export function sourcesFaults(names: readonly string[], root: string): string[] | null {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z', '--full-name', ':/'], {
    cwd: root,
    encoding: 'utf8',
  });
  const top = spawnSync('git', ['rev-parse', '--show-cdup'], { cwd: root, encoding: 'utf8' }).stdout;
  if (status !== 0 || top.trim() !== '') return null;
  const kept = new Set(stdout.split('\0').filter((name) => name !== '' && !/\.test\.tsx?$/.test(name)));
  return [
    ...names.filter((name) => !kept.has(name)).map((name) => `${name} is not under version control`),
    ...[...kept].filter((name) => !names.includes(name)).map((name) => `${name} is missing`),
  ];
}

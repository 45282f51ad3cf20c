import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes about a minute or more, longest first. Without their times of a former run vitest goes by length, and a short one would be left to one worker in the end. */
const LONG = ['webhooks-last', 'navigation', 'harness', 'hostile-page', 'generic-helpdesk', 'soak'];

/** The order of test files: those that take longest begin first, which are those on a helpdesk's real server, and then those named here. */
export class ServersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => place(one) - place(other));
  }
}

function place({ project, moduleId }: TestSpecification): number {
  if (project.name === 'rt' || project.name === 'redmine') return -1;
  const at = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return at === -1 ? LONG.length : at;
}

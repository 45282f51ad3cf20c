import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The order of test files: those that take longest begin first, which are those on a helpdesk's real server, and the soak of webhooks. */
export class ServersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

function isLong({ project, moduleId }: TestSpecification): boolean {
  return project.name === 'rt' || project.name === 'redmine' || moduleId.endsWith('/webhooks-last.test.ts');
}

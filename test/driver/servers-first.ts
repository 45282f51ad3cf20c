import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The order of test files: those on a helpdesk's real server take longest, and begin first. */
export class ServersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isOnServer), ...sorted.filter((file) => !isOnServer(file))];
  }
}

function isOnServer({ project }: TestSpecification): boolean {
  return project.name === 'rt' || project.name === 'redmine';
}

import { describe, expect, test } from 'vitest';
import { whatFailed } from '../../scripts/what-failed.ts';

const FILE = { name: '/here/test/a.test.ts', status: 'passed', message: '', assertionResults: [] };
const passed = { fullName: 'panels are shown', status: 'passed', failureMessages: [] };

describe('what a run of the tests says at its end', () => {
  test('nothing of what passed', () => {
    expect(whatFailed([{ ...FILE, assertionResults: [passed] }], '/here')).toEqual([]);
  });

  test('a test that failed: its file, its whole title, and the first line of why', () => {
    const failed = {
      fullName: 'in firefox the sidebar opens',
      status: 'failed',
      failureMessages: ['Error: too late\n    at x.ts:1'],
    };
    expect(whatFailed([{ ...FILE, status: 'failed', assertionResults: [passed, failed] }], '/here')).toEqual([
      'test/a.test.ts: in firefox the sidebar opens\n      Error: too late',
    ]);
  });

  test('a test that was skipped', () => {
    const skipped = { fullName: 'in firefox the sidebar opens', status: 'pending' };
    expect(whatFailed([{ ...FILE, assertionResults: [skipped] }], '/here')).toEqual([
      'test/a.test.ts: in firefox the sidebar opens\n      pending',
    ]);
  });

  test('a file that could not be run, or failed outside its tests', () => {
    expect(
      whatFailed(
        [{ ...FILE, status: 'failed', message: 'Cannot find module', assertionResults: [passed] }],
        '/here',
      ),
    ).toEqual(['test/a.test.ts: the file\n      Cannot find module']);
  });
});

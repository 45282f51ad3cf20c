import { describe, expect, test } from 'vitest';
import type { AttemptOutcome } from '../../lib/webhooks/delivery.ts';
import {
  failText,
  menderText,
  outcomeMender,
  outcomeText,
  skipText,
} from '../../lib/webhooks/outcome-text.ts';
import { speak } from '../speak.ts';

function answered(http: number): AttemptOutcome {
  return { kind: 'response', http, text: '', contentType: '' };
}

describe('what came of an attempt', () => {
  test.each<[AttemptOutcome, RegExp, string | null]>([
    [answered(204), /has it \(HTTP 204\)/, null],
    [{ kind: 'redirect' }, /does not follow/, null],
    [answered(401), /secret is missing, wrong or out of date/, 'admin'],
    [answered(404), /URL and method/, 'admin'],
    [answered(407), /proxy/, 'network'],
    [answered(410), /gone for good/, 'admin'],
    [answered(413), /too large/, 'admin'],
    [answered(429), /too often/, 'endpoint'],
    [answered(503), /The endpoint failed/, 'endpoint'],
    [{ kind: 'timeout', seconds: 10 }, /within 10 seconds.*may have it all the same/, 'endpoint'],
    [{ kind: 'unreachable' }, /cannot be reached/, 'network'],
    [{ kind: 'offline' }, /once there is a network/, null],
    [{ kind: 'permission-missing' }, /does not let Deskside send/, 'you'],
    [{ kind: 'secret-missing', name: 'token' }, /"token" has not been entered/, 'admin'],
    [{ kind: 'secret-unreadable', name: 'token' }, /"token" no longer opens/, 'admin'],
    [{ kind: 'vault-unreadable' }, /cannot be read/, 'you'],
  ])('%o', (outcome, words, mender) => {
    expect(outcomeText(outcome)).toMatch(words);
    expect(outcomeMender(outcome)).toBe(mender);
    expect(menderText(outcome) === '').toBe(mender === null);
  });

  test('is said in Czech too', () => {
    speak('cs');
    expect(outcomeText({ kind: 'timeout', seconds: 10 })).toContain('do 10 sekund');
    expect(skipText('too-often')).toContain('smyčku');
    expect(failText('gone')).toContain('zastaveno');
    speak('en');
  });
});

test('why nothing was sent says what was wrong', () => {
  expect(skipText('path-empty')).toMatch(/path/);
  expect(skipText('too-large')).toMatch(/256 kB/);
  expect(skipText('own-effect')).toMatch(/2 minutes before.*own site/);
  expect(skipText('too-often')).toMatch(/10 times in 10 minutes/);
  expect(skipText('no-agent')).toMatch(/signed in/);
  expect(skipText('no-answer')).toMatch(/connector/);
});

test('why nothing is sent any more says what became of the rule', () => {
  expect(failText('tries-used-up')).toMatch(/used up/);
  expect(failText('gone')).toMatch(/stopped/);
  expect(failText('rule-gone')).toMatch(/deleted/);
  expect(failText('rule-off')).toMatch(/switched off/);
});

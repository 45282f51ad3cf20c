import { expect, test } from 'vitest';
import { identityOf } from '../../scripts/organisation/identity.ts';
import { nextSteps } from '../../scripts/organisation/next-steps.ts';

const AT = 'https://it.acme.example/deskside/';
const built = (updates: string | null, made = true) => ({
  identity: identityOf('Acme Desk', Buffer.from('the public key of Acme'), 7, updates),
  out: '/it/my configs/acme-build',
  key: { file: '/it/my configs/acme.key.pem', made },
});

test('names the ids, and what to keep secret, at every build', () => {
  const { identity } = built(AT);
  for (const made of [true, false]) {
    const said = nextSteps(built(AT, made), AT);
    expect(said).toContain(identity.chrome.id);
    expect(said).toContain(identity.firefox.id);
    expect(said).toMatch(/key( was made)?: \/it\/my configs\/acme\.key\.pem\n.*\n?.*Keep it secret/i);
  }
});

test('the command that signs may be pasted as it is', () =>
  expect(nextSteps(built(AT), AT)).toContain(
    "npx web-ext sign --channel unlisted --source-dir '/it/my configs/acme-build/firefox-mv3' --artifacts-dir '/it/my configs/acme-build/signed'",
  ));

test('without an address it says how a fleet gets one, and nothing of files that are not there', () => {
  const said = nextSteps(built(null), null);
  expect(said).toContain('--updates');
  expect(said).not.toContain('update.xml');
});

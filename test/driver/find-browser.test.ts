import { describe, expect, test } from 'vitest';
import { findBrowser, type Machine } from './find-browser.ts';

function machine(files: string[], rest: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    exists: (path) => files.includes(path),
    ...rest,
    env: { PATH: '/usr/local/bin:/usr/bin', ...rest.env },
  };
}

describe('findBrowser', () => {
  test('takes Chromium before Chrome, wherever on PATH each is', () => {
    const both = machine(['/usr/local/bin/google-chrome', '/usr/bin/chromium']);
    expect(findBrowser('chromium', both)).toBe('/usr/bin/chromium');
  });

  test('takes Edge where there is nothing else', () => {
    expect(findBrowser('chromium', machine(['/usr/bin/microsoft-edge']))).toBe('/usr/bin/microsoft-edge');
  });

  test('a variable wins over PATH', () => {
    const env = { DESKSIDE_FIREFOX: '/opt/nightly/firefox' };
    const two = machine(['/usr/bin/firefox', '/opt/nightly/firefox'], { env });
    expect(findBrowser('firefox', two)).toBe('/opt/nightly/firefox');
  });

  test('a variable that names nothing is an error, not a reason to take another', () => {
    const env = { DESKSIDE_FIREFOX: '/opt/gone' };
    expect(() => findBrowser('firefox', machine(['/usr/bin/firefox'], { env }))).toThrow(
      'DESKSIDE_FIREFOX names /opt/gone',
    );
  });

  test('looks among the applications of macOS and the program folders of Windows', () => {
    const app = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser('chromium', machine([app], { platform: 'darwin' }))).toBe(app);
    const exe = 'C:\\Program Files\\Mozilla Firefox\\firefox.exe';
    const windows = machine([exe], { platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } });
    expect(findBrowser('firefox', windows)).toBe(exe);
  });

  test('says what to install', () => {
    expect(() => findBrowser('firefox', machine([]))).toThrow(/Install Firefox 140.*firefox-esr/);
  });
});

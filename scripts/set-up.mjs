/**
 * Makes a bare machine ready: npm packages always; browsers, and with `--everything` the real helpdesks and
 * the languages of the sample endpoints, from Debian's archive where it is root on Debian. Runs before anything is
 * installed, on the machine's own Node (20 or newer), so it imports nothing but Node itself.
 *
 *   node scripts/set-up.mjs --browser-for-demo   one browser is enough
 *   node scripts/set-up.mjs --chromium           that one, for the pictures
 *   node scripts/set-up.mjs --everything         all that `npm test` needs
 *
 * Ends with exit code 1 and a list of what to install where something is missing that it may not install.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const everything = process.argv.includes('--everything');

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
/** On macOS and Windows browsers are not on the PATH: whoever starts one (test/driver/find-browser.ts) knows where they live, and says what is missing. */
const LIVES_ELSEWHERE = process.platform !== 'linux';
const FIREFOX = ['firefox', 'firefox-esr'];

/** What must be there: how to see it, and Debian's packages that bring it. */
const tools = {
  chromium: { present: () => LIVES_ELSEWHERE || CHROMIUM.some(onPath), packages: ['chromium'] },
  firefox: { present: () => LIVES_ELSEWHERE || FIREFOX.some(onPath), packages: ['firefox-esr'] },
  display: {
    present: () => ['Xvfb', 'openbox', 'xdotool'].every(onPath),
    packages: ['xvfb', 'openbox', 'xdotool'],
  },
  python: { present: () => onPath('python3'), packages: ['python3'] },
  php: { present: () => onPath('php'), packages: ['php-cli'] },
  'request-tracker': {
    present: () =>
      existsSync('/usr/share/request-tracker5/libexec/rt-server') &&
      ['rt5-db-sqlite', 'rt5-standalone'].every((name) => existsSync(`/var/lib/dpkg/info/${name}.list`)),
    packages: ['request-tracker5', 'rt5-db-sqlite', 'rt5-standalone'],
    /** The tests make a site and a database of their own: the package is to set up neither, nor to ask. */
    preseed: [
      'request-tracker5 request-tracker5/dbconfig-install boolean false',
      'request-tracker5 request-tracker5/install-cronjobs boolean false',
    ],
  },
  redmine: {
    present: () =>
      existsSync('/usr/share/redmine/config.ru') && existsSync('/var/lib/dpkg/info/redmine-sqlite.list'),
    packages: ['redmine', 'redmine-sqlite'],
    preseed: ['redmine redmine/instances/default/dbconfig-install boolean false'],
  },
};

installPackages();
const wanted = everything ? Object.keys(tools) : browsers();
const missing = wanted.filter((name) => !tools[name].present());
if (missing.length > 0) installTools(missing);

/** The demo is content with any one browser; it asks for Chromium only where there is none at all. */
function browsers() {
  if (process.argv.includes('--chromium')) return ['chromium'];
  return tools.chromium.present() || tools.firefox.present() ? [] : ['chromium'];
}

/** `npm ci`, unless what is installed is already what the lockfile says. */
function installPackages() {
  const lockfile = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = join(root, 'node_modules', '.deskside-lockfile');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile) return;
  say('Installing npm packages');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) fail('npm ci did not finish; its own words are above.');
  execFileSync(join(root, 'node_modules', '.bin', 'wxt'), ['prepare'], {
    cwd: root,
    stdio: 'ignore',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}` },
  });
  writeFileSync(stamp, lockfile);
}

/** Installs Debian's packages for these tools where it may, else says what to install and stops. */
function installTools(names) {
  const packages = names.flatMap((name) => tools[name].packages);
  const mayInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!mayInstall)
    fail(`Missing: ${names.join(', ')}.\nOn Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`);
  say(`Installing ${packages.join(' ')}`);
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  const answers = names.flatMap((name) => tools[name].preseed ?? []);
  if (answers.length > 0) spawnSync('debconf-set-selections', { input: `${answers.join('\n')}\n` });
  apt('install', '-y', '--no-install-recommends', ...packages);
  const still = names.filter((name) => !tools[name].present());
  if (still.length > 0) fail(`Still missing after apt-get install: ${still.join(', ')}.`);
}

function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function say(text) {
  process.stdout.write(`${text} ...\n`);
}

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

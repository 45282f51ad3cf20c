import type { Built } from './build-all.ts';

/** What to do with a build, in words for the terminal. */
export function nextSteps({ identity, out, key }: Built, updates: string | null): string {
  const { name, version, chrome, firefox } = identity;
  return [
    `${name} ${version} is in ${out}`,
    `  Chrome, Edge, Chromium  ${chrome.id}`,
    `  Firefox                 ${firefox.id}`,
    '',
    `${key.made ? 'A key was made' : 'The key'}: ${key.file}`,
    '  It decides both ids and signs every update. Keep it secret, keep a copy in a safe place, and build with it every time:',
    '  without it no browser that has this extension can ever be updated.',
    '',
    'To try it on this machine',
    `  Chrome, Edge, Chromium  chrome://extensions, "Developer mode", "Load unpacked": ${out}/chrome-mv3`,
    `  Firefox                 about:debugging, "This Firefox", "Load Temporary Add-on": ${out}/firefox-mv3/manifest.json`,
    '',
    ...(updates === null ? WITHOUT_UPDATES : withUpdates(out, updates)),
  ].join('\n');
}

const WITHOUT_UPDATES = [
  'For a fleet, build again with --updates https://… : the folder that browsers install and update from.',
];

function withUpdates(out: string, updates: string): string[] {
  const [source, signed] = [`${out}/firefox-mv3`, `${out}/signed`].map(quoted);
  return [
    'For a fleet',
    '1. Have it signed for Firefox, which takes no other. With an API key from https://addons.mozilla.org/developers/addon/api/key/',
    '   in WEB_EXT_API_KEY and its secret in WEB_EXT_API_SECRET, in this folder:',
    `     npx web-ext sign --channel unlisted --source-dir ${source} --artifacts-dir ${signed}`,
    '   Unlisted: nobody finds it there. Mozilla gets the build, and the config in it. Each version is signed once.',
    `   Copy the .xpi that comes back to ${out}/deskside.xpi`,
    `2. Put deskside.crx and deskside.xpi at ${updates}`,
    '   and then, beside them, update.xml and updates.json: those tell browsers that the others are there.',
    `3. Give browsers the policy: a folder for each kind in ${out}/policy, and in it a README.txt.`,
    '',
    'For the next update raise "revision" in the config, build again, and do 1 and 2 again.',
  ];
}

/** As a POSIX shell takes it for one word. */
function quoted(path: string): string {
  return /^[\w./@%+=:-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}

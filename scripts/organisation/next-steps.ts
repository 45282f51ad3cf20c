import type { Built } from './build-all.ts';

/** What to do with a build, in words for the terminal. */
export function nextSteps({ identity, out, key }: Built, updates: string | null): string {
  const { name, version, chrome, firefox } = identity;
  return [
    `${name} ${version} is in ${out}`,
    `  Chrome, Edge, Chromium  ${chrome.id}`,
    `  Firefox                 ${firefox.id}`,
    '',
    key.made
      ? `${key.file} was made. It decides both ids and signs every update: back it up, and show it to nobody.`
      : `The ids are those of ${key.file}.`,
    '',
    'To try it: load chrome-mv3 (chrome://extensions, "Load unpacked") or firefox-mv3 (about:debugging).',
    '',
    'Firefox takes signed files only. With an account and API key of addons.mozilla.org:',
    `  npx web-ext sign --channel unlisted --source-dir ${out}/firefox-mv3 --artifacts-dir ${out}/signed --api-key KEY --api-secret SECRET`,
    'Unlisted: it is signed and listed nowhere. Name the file that comes back deskside.xpi.',
    '',
    ...(updates === null ? WITHOUT_UPDATES : withUpdates(updates)),
  ].join('\n');
}

const WITHOUT_UPDATES = [
  'For a fleet, build again with --updates https://… : the folder that browsers install and update from.',
];

function withUpdates(updates: string): string[] {
  return [
    `Put deskside.crx, update.xml, deskside.xpi and updates.json at ${updates}`,
    'Then give browsers the policy in the folder "policy": a README.txt for each lies beside it.',
    'For the next update raise "revision" in the config and build again.',
  ];
}

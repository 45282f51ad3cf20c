import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Built, buildAll } from '../../scripts/organisation/build-all.ts';
import { packCrx } from '../../scripts/organisation/crx3.ts';
import { readSigningKey } from '../../scripts/organisation/signing-key.ts';
import { updatesJson, updateXml } from '../../scripts/organisation/update-files.ts';
import { zipExtension } from '../../scripts/organisation/zip.ts';
import { close, listen } from '../desk/listen.ts';
import { inTurn } from '../driver/builds.ts';
import type { BrowserKind } from '../driver/find-browser.ts';
import type { Policies } from '../driver/system-policy.ts';

/** An organisation's build, and the address that its fleet installs and updates it from. */
export interface Releases {
  built: Built;
  /** What the build itself says to put into a browser's policies. */
  policies(kind: BrowserKind): Promise<Policies>;
  /** Puts the same under a later version at the address, with access to more hosts as a longer config would want it. */
  publish(kind: BrowserKind, version: string, hosts: string[]): Promise<void>;
  close(): Promise<void>;
}

/** Builds an organisation's extension for both browsers, and serves what an admin puts at the address. */
export async function startReleases(config: object): Promise<Releases> {
  const folder = await mkdtemp(join(tmpdir(), 'deskside-releases-'));
  const file = join(folder, 'harbour.json');
  await writeFile(file, JSON.stringify(config));
  const out = join(folder, 'out');
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    readFile(join(out, name)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  const at = `http://127.0.0.1:${await listen(server, 0)}/`;
  const options = { config: file, out, key: null, name: null, icon: null, updates: at };
  const built = await inTurn(() => buildAll(options));
  const publish = (kind: BrowserKind, version: string, hosts: string[]) =>
    kind === 'chromium' ? publishCrx(built, version, hosts, at) : publishXpi(built, version, hosts, at);
  await publish('firefox', built.identity.version, []);
  return {
    built,
    policies: (kind) => policiesIn(out, kind),
    publish,
    close: async () => {
      await close(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function policiesIn(out: string, kind: BrowserKind): Promise<Policies> {
  const file = kind === 'chromium' ? 'chromium-linux/deskside.json' : 'firefox/policies.json';
  const content = JSON.parse(await readFile(join(out, 'policy', file), 'utf8')) as Policies;
  return kind === 'chromium' ? content : (content['policies'] as Policies);
}

async function publishCrx(
  { identity, out, key }: Built,
  version: string,
  hosts: string[],
  at: string,
): Promise<void> {
  const zip = await zipped(join(out, 'chrome-mv3'), out, hosts, { version });
  const crx = packCrx(await readFile(zip), readSigningKey(key.file));
  await writeFile(join(out, 'deskside.crx'), crx);
  const xml = updateXml({ id: identity.chrome.id, version, file: `${at}deskside.crx` });
  await writeFile(join(out, 'update.xml'), xml);
}

/** With an update address in it that the build leaves out: Firefox wants https there, and does without on the word of a policy alone. */
async function publishXpi(
  { identity, out }: Built,
  version: string,
  hosts: string[],
  at: string,
): Promise<void> {
  const { id } = identity.firefox;
  const gecko = { id, strict_min_version: '140.0', update_url: `${at}updates.json` };
  const words = { version, browser_specific_settings: { gecko } };
  const zip = await zipped(join(out, 'firefox-mv3'), out, hosts, words);
  await cp(zip, join(out, 'deskside.xpi'));
  await writeFile(join(out, 'updates.json'), updatesJson({ id, version, file: `${at}deskside.xpi` }));
}

/** A built extension with more hosts and other words in its manifest, as a ZIP. What was built stays as it is. */
async function zipped(built: string, out: string, hosts: string[], words: object): Promise<string> {
  const folder = `${built}-release`;
  await cp(built, folder, { recursive: true });
  const manifest = join(folder, 'manifest.json');
  const former = JSON.parse(await readFile(manifest, 'utf8')) as { host_permissions: string[] };
  const host_permissions = [...former.host_permissions, ...hosts];
  await writeFile(manifest, JSON.stringify({ ...former, host_permissions, ...words }));
  return zipExtension(folder, out, 'release.zip');
}

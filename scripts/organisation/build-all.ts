import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bakedConfig } from '../baked-config.ts';
import { buildOrganisation } from '../organisation-build.ts';
import { writePolicies } from '../policy/write-policies.ts';
import { packCrx } from './crx3.ts';
import { clearFormer, refuseOtherKey } from './former-build.ts';
import { placeIcon, readIcon } from './icon.ts';
import { type Identity, identityOf } from './identity.ts';
import type { BuildOptions } from './options.ts';
import { keyFileOf, readOrMakeSigningKey, type SigningKey } from './signing-key.ts';
import { updatesJson, updateXml } from './update-files.ts';
import { zipExtension } from './zip.ts';

/** What an organisation's build left behind. */
export interface Built {
  identity: Identity;
  out: string;
  /** The key that decides the ids, and whether it was made just now. */
  key: { file: string; made: boolean };
}

/** Builds both browsers' extensions and everything that a fleet needs to install and update them. Throws where the config, the icon or the key will not do. */
export async function buildAll(options: BuildOptions): Promise<Built> {
  const config = readConfig(options.config);
  const icon = options.icon === null ? null : readIcon(options.icon);
  const out = resolve(options.out);
  const keyFile = resolve(options.key ?? keyFileOf(options.config));
  if (options.key !== null) refuseNoKey(keyFile);
  refuseOtherKey(out, keyFile);
  mkdirSync(out, { recursive: true });
  const name = options.name ?? (config.organisation ? `Deskside for ${config.organisation}` : 'Deskside');
  const key = readOrMakeSigningKey(keyFile);
  const identity = identityOf(name, key.publicKey, config.revision ?? 0, options.updates);
  clearFormer(out);
  const build = { config: resolve(options.config), out, icon, identity };
  await buildForChrome(build, key);
  await buildForFirefox(build);
  if (options.updates !== null) writeUpdates(identity, options.updates, out);
  return { identity, out, key: { file: keyFile, made: key.made } };
}

/** A key that is asked for by name is there already: one made in its place, where the name is mistyped, would begin another fleet. */
function refuseNoKey(keyFile: string): void {
  if (!existsSync(keyFile))
    throw new Error(`There is no key ${keyFile}. Without --key the first build makes one beside the config.`);
}

interface Build {
  config: string;
  out: string;
  icon: Buffer | null;
  identity: Identity;
}

async function buildForChrome(build: Build, key: SigningKey): Promise<void> {
  const folder = await buildFor('chrome', build);
  const zip = await zipExtension(folder, build.out, 'deskside-chrome.zip');
  writeFileSync(join(build.out, CRX), packCrx(readFileSync(zip), key));
  rmSync(zip);
}

async function buildForFirefox(build: Build): Promise<void> {
  const folder = await buildFor('firefox', build);
  await zipExtension(folder, build.out, 'deskside-firefox.zip');
}

async function buildFor(browser: 'chrome' | 'firefox', { config, out, icon, identity }: Build) {
  const folder = await buildOrganisation(config, browser, out, identity);
  if (icon !== null) placeIcon(icon, folder);
  return folder;
}

const CRX = 'deskside.crx';
/** The name that the signed file is to have. */
export const XPI = 'deskside.xpi';

function writeUpdates({ version, chrome, firefox }: Identity, updates: string, out: string): void {
  const xml = updateXml({ id: chrome.id, version, file: `${updates}${CRX}` });
  const json = updatesJson({ id: firefox.id, version, file: `${updates}${XPI}` });
  writeFileSync(join(out, 'update.xml'), xml);
  writeFileSync(join(out, 'updates.json'), json);
  writePolicies(join(out, 'policy'), {
    ids: { chrome: chrome.id, firefox: firefox.id },
    managed: null,
    install: { updateXml: `${updates}update.xml`, xpi: `${updates}${XPI}` },
  });
}

function readConfig(file: string) {
  const config = bakedConfig(file);
  if (config === null) throw new Error('Name one config file.');
  return config;
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTRUCTIONS } from './instructions.ts';
import { intune } from './intune.ts';
import { chromiumLinux, firefox } from './json-policies.ts';
import { macos } from './macos.ts';
import { registryFile } from './registry.ts';
import { type PolicyFile, type PolicySubject, TARGETS, type Target } from './subject.ts';

/** The files of a policy for one kind of browser or machine. */
export function policyFiles(target: Target, subject: PolicySubject): PolicyFile[] {
  switch (target) {
    case 'chrome':
    case 'edge':
      return registryFile(target, subject);
    case 'chromium-linux':
      return chromiumLinux(subject);
    case 'firefox':
      return firefox(subject);
    case 'macos':
      return macos(subject);
    case 'intune':
      return intune(subject);
  }
}

/** Writes the files of one policy and a README.txt into a folder, which is made. Gives their paths. */
export function writePolicy(target: Target, folder: string, subject: PolicySubject): string[] {
  mkdirSync(folder, { recursive: true });
  const files = [...policyFiles(target, subject), { name: 'README.txt', text: INSTRUCTIONS[target] }];
  return files.map(({ name, text }) => {
    const path = join(folder, name);
    writeFileSync(path, text, name.endsWith('.reg') ? 'utf16le' : 'utf8');
    return path;
  });
}

/** Writes a policy for every target, each into a folder of its name. */
export function writePolicies(folder: string, subject: PolicySubject): void {
  for (const target of TARGETS) writePolicy(target, join(folder, target), subject);
}

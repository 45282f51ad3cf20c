import {
  chromeInstall,
  firefoxInstall,
  managedValues,
  type PolicyFile,
  type PolicySubject,
} from './subject.ts';

/** A file for the folder of managed policies of Chromium, Chrome or Edge on Linux. */
export function chromiumLinux({ ids, managed, install }: PolicySubject): PolicyFile[] {
  const policy = {
    ...(install === null ? {} : { ExtensionSettings: { [ids.chrome]: chromeInstall(install.updateXml) } }),
    ...(managed === null ? {} : { '3rdparty': { extensions: { [ids.chrome]: managedValues(managed) } } }),
  };
  return [{ name: 'deskside.json', text: json(policy) }];
}

/** Firefox's policies.json, the same on every system. */
export function firefox(subject: PolicySubject): PolicyFile[] {
  return [{ name: 'policies.json', text: json({ policies: firefoxPolicies(subject) }) }];
}

/** Firefox's policies by name, as its policies.json and its profile on macOS have them. */
export function firefoxPolicies({ ids, managed, install }: PolicySubject): Record<string, object> {
  return {
    ...(install === null ? {} : { ExtensionSettings: { [ids.firefox]: firefoxInstall(install.xpi) } }),
    ...(managed === null ? {} : { '3rdparty': { Extensions: { [ids.firefox]: managedValues(managed) } } }),
  };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

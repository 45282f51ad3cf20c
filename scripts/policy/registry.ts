import { chromeInstall, managedValues, type PolicyFile, type PolicySubject } from './subject.ts';

const ROOTS = {
  chrome: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome',
  edge: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge',
};

/** A file that `reg import` and a double click take over. One key for the extension alone: entries of others under ExtensionSettings stay. */
export function registryFile(browser: keyof typeof ROOTS, subject: PolicySubject): PolicyFile[] {
  const keys = registryKeys(browser, subject).map(({ key, values }) => [
    `[${key}]`,
    ...Object.entries(values).map(([name, value]) => `${quoted(name)}=${quoted(value)}`),
    '',
  ]);
  const lines = ['Windows Registry Editor Version 5.00', '', ...keys.flat()];
  /** UTF-16 with a byte order mark, as the registry editor writes it: anything else it takes for the machine's own code page. */
  return [{ name: `deskside-${browser}.reg`, text: `\uFEFF${lines.join('\r\n')}` }];
}

/** The keys under which a browser looks for its policy, each with its strings. */
export function registryKeys(browser: keyof typeof ROOTS, { ids, managed, install }: PolicySubject) {
  const root = ROOTS[browser];
  const installKey = `${root}\\ExtensionSettings\\${ids.chrome}`;
  const managedKey = `${root}\\3rdparty\\extensions\\${ids.chrome}\\policy`;
  return [
    ...(install === null ? [] : [{ key: installKey, values: chromeInstall(install.updateXml) }]),
    ...(managed === null ? [] : [{ key: managedKey, values: managedValues(managed) }]),
  ];
}

/** A string of a .reg file. A line break has no place in one: JSON on one line has none. */
function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

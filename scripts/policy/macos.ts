import { createHash } from 'node:crypto';
import { firefoxPolicies } from './json-policies.ts';
import { chromeInstall, managedValues, type PolicyFile, type PolicySubject } from './subject.ts';
import { escapeXml } from './xml.ts';

type Plist = string | number | boolean | PlistObject | PlistObject[];
interface PlistObject {
  [key: string]: Plist;
}

/** A configuration profile for the Mac: one payload for each browser's own preferences, and one for the extension in Chrome and Edge. */
export function macos(subject: PolicySubject): PolicyFile[] {
  const payloads = [
    ...chromiumPayloads('com.google.Chrome', subject),
    ...chromiumPayloads('com.microsoft.Edge', subject),
    firefoxPayload(subject),
  ];
  const profile = payload('Configuration', `deskside.${subject.ids.chrome}`, {
    PayloadDisplayName: 'Deskside',
    PayloadScope: 'System',
    PayloadContent: payloads,
  });
  return [{ name: 'deskside.mobileconfig', text: plist(profile) }];
}

function chromiumPayloads(browser: string, { ids, managed, install }: PolicySubject): PlistObject[] {
  const extension = `${browser}.extensions.${ids.chrome}`;
  const settings = (updateXml: string) => ({
    ExtensionSettings: { [ids.chrome]: chromeInstall(updateXml) },
  });
  return [
    ...(install === null ? [] : [payload(browser, `deskside.${browser}`, settings(install.updateXml))]),
    ...(managed === null ? [] : [payload(extension, `deskside.${extension}`, managedValues(managed))]),
  ];
}

/** Firefox reads policies from its preferences only where they say so. */
function firefoxPayload(subject: PolicySubject): PlistObject {
  const policies = firefoxPolicies(subject) as PlistObject;
  return payload('org.mozilla.firefox', `deskside.firefox.${subject.ids.chrome}`, {
    EnterprisePoliciesEnabled: true,
    ...policies,
  });
}

function payload(type: string, identifier: string, content: PlistObject): PlistObject {
  return {
    PayloadType: type,
    PayloadVersion: 1,
    PayloadIdentifier: identifier,
    PayloadUUID: uuidOf(identifier),
    ...content,
  };
}

/** The same for the same identifier, so that a later profile takes the place of the former. */
function uuidOf(identifier: string): string {
  const hex = createHash('sha256').update(identifier).digest('hex').toUpperCase();
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

function plist(value: PlistObject): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${element(value, '')}
</plist>
`;
}

function element(value: Plist, indent: string): string {
  if (typeof value === 'string') return `${indent}<string>${escapeXml(value)}</string>`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>`;
  if (typeof value === 'boolean') return `${indent}<${value}/>`;
  const inner = `${indent}  `;
  if (Array.isArray(value))
    return [`${indent}<array>`, ...value.map((entry) => element(entry, inner)), `${indent}</array>`].join(
      '\n',
    );
  const entries = Object.entries(value).map(
    ([key, entry]) => `${inner}<key>${escapeXml(key)}</key>\n${element(entry, inner)}`,
  );
  return [`${indent}<dict>`, ...entries, `${indent}</dict>`].join('\n');
}

import { registryKeys } from './registry.ts';
import type { PolicyFile, PolicySubject } from './subject.ts';
import { escapeXml } from './xml.ts';

const URI = './Device/Vendor/MSFT/Policy';

/** The longest text that Deskside puts into one setting, in characters. Without it Windows cuts at 1023. */
const LONGEST = 1_048_576;

interface Setting {
  id: string;
  key: string;
  value: string;
  text: string;
}

/** For Intune: an ADMX that names Chrome's settings, and the OMA-URI rows that bring it in and fill it. Edge's are registry keys that Windows lets no ADMX of others set. */
export function intune(subject: PolicySubject): PolicyFile[] {
  const settings = settingsOf(subject);
  return [
    { name: 'deskside.admx', text: admx(settings) },
    { name: 'oma-uri.txt', text: omaUri(settings) },
  ];
}

function settingsOf(subject: PolicySubject): Setting[] {
  return registryKeys('chrome', subject).flatMap(({ key, values }) =>
    Object.entries(values).map(([value, text]) => ({
      id: `Deskside_${value}`,
      key: key.replace(/^HKEY_LOCAL_MACHINE\\/, ''),
      value,
      text,
    })),
  );
}

/** Texts are references, for the schema of ADMX allows no others. Nothing resolves them: Intune shows the names of the rows. */
function admx(settings: Setting[]): string {
  const policies = settings.map(
    ({ id, key, value }) =>
      `    <policy name="${id}" class="Machine" displayName="$(string.${id})" key="${escapeXml(key)}" presentation="$(presentation.${id})">
      <parentCategory ref="Deskside" />
      <supportedOn ref="Windows10" />
      <elements>
        <text id="${id}" valueName="${value}" maxLength="${LONGEST}" required="true" />
      </elements>
    </policy>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions revision="1.0" schemaVersion="1.0" xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">
  <policyNamespaces>
    <target prefix="deskside" namespace="Deskside.Policies" />
  </policyNamespaces>
  <resources minRequiredRevision="1.0" />
  <supportedOn>
    <definitions>
      <definition name="Windows10" displayName="$(string.Windows10)" />
    </definitions>
  </supportedOn>
  <categories>
    <category name="Deskside" displayName="$(string.Deskside)" />
  </categories>
  <policies>
${policies.join('\n')}
  </policies>
</policyDefinitions>
`;
}

function omaUri(settings: Setting[]): string {
  const rows = settings.map(({ id, text }) =>
    row(
      id,
      `${URI}/Config/Deskside~Policy~Deskside/${id}`,
      `<enabled/>\n<data id="${id}" value="${escapeXml(text)}"/>`,
    ),
  );
  const ingest = row(
    'Deskside ADMX',
    `${URI}/ConfigOperations/ADMXInstall/Deskside/Policy/Deskside`,
    '(the whole text of deskside.admx)',
  );
  return [ingest, ...rows].join('\n');
}

function row(name: string, uri: string, value: string): string {
  return `Name:      ${name}\nOMA-URI:   ${uri}\nData type: String\nValue:\n${value}\n`;
}

import { escapeXml } from '../policy/xml.ts';

/** One published build: what browsers compare with the one they have. */
export interface Published {
  /** The extension's id in that browser. */
  id: string;
  version: string;
  /** The address of the CRX or XPI. */
  file: string;
}

/** What Chrome, Edge and Chromium read at the `update_url`: Chrome's "update manifest", protocol 2.0. */
export function updateXml({ id, version, file }: Published): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${escapeXml(id)}">
    <updatecheck codebase="${escapeXml(file)}" version="${escapeXml(version)}" />
  </app>
</gupdate>
`;
}

/** What Firefox reads at `gecko.update_url`. Without a hash: the file is signed by addons.mozilla.org, which changes it, only after this is written. */
export function updatesJson({ id, version, file }: Published): string {
  const updates = [{ version, update_link: file }];
  return `${JSON.stringify({ addons: { [id]: { updates } } }, null, 2)}\n`;
}

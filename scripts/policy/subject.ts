/** What a policy is about. */
export interface PolicySubject {
  /** `chrome` counts in Chrome, Edge and Chromium alike. */
  ids: { chrome: string; firefox: string };
  /** What `storage.managed` is to hold; `null` where the config comes another way. */
  managed: Managed | null;
  /** Where browsers install Deskside from without asking; `null` where it gets there another way. */
  install: { updateXml: string; xpi: string } | null;
}

/** The whole config as one string of JSON, or where it lies. */
export type Managed = { config: string } | { url: string; publicKey?: string };

/** A file that a policy consists of. */
export interface PolicyFile {
  name: string;
  text: string;
}

export const TARGETS = ['chrome', 'edge', 'chromium-linux', 'firefox', 'macos', 'intune'] as const;
export type Target = (typeof TARGETS)[number];

/** What ExtensionSettings says of an extension in Chrome, Edge and Chromium. */
export function chromeInstall(updateXml: string): Record<string, string> {
  return { installation_mode: 'force_installed', update_url: updateXml };
}

/** The same in Firefox. */
export function firefoxInstall(xpi: string): Record<string, string> {
  return { installation_mode: 'force_installed', install_url: xpi };
}

/** The values of `managed`, by name. */
export function managedValues(managed: Managed): Record<string, string> {
  return { ...managed };
}

import { entry, everywhere, inBrowsers, inUnit } from '../entry.ts';

export const canarySecret = entry(33, 'A secret to look for', {
  '33.1': inBrowsers('In the helpdesk page, the sidebar and their frames', 'nowhere'),
  '33.2': everywhere('In storage and on the disk', 'as ciphertext alone'),
  '33.3': everywhere('In logs, previews and texts of failures', 'nowhere'),
  '33.4': inUnit('In an exported config', 'nowhere'),
  '33.5': inBrowsers('In messages that a content script or another tab hears', 'nowhere'),
});

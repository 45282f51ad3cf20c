import { entry, inBrowsers, inUnit } from '../entry.ts';

export const forgedSidebars = entry(38, 'Our pages and messages in others’ hands', {
  '38.1': inBrowsers(
    'A site that is not switched on frames the sidebar’s page, with a forged query',
    'it shows nothing',
  ),
  '38.2': inBrowsers(
    'The helpdesk’s page frames it once more, beside ours and below a frame of its own',
    'neither shows anything, and ours goes on',
  ),
  '38.3': inBrowsers('Messages are forged to our frame', 'they change nothing'),
  '38.4': inUnit('Another extension sends messages', 'nobody listens'),
});

import { entry, everywhere, inBrowsers, inUnit } from '../entry.ts';

export const heights = entry(21, 'Content that plays with its height', {
  '21.1': inBrowsers('Content as high as its frame', 'the panel has an end'),
  '21.2': inBrowsers('A million pixels', 'the panel scrolls from 2000 on'),
  '21.3': inBrowsers('Content without a height', 'the panel is small, and there'),
  '21.4': inBrowsers('`<details>` toggled a thousand times', 'the height follows, and settles'),
  '21.5': inBrowsers('A picture that comes late', 'it has its place'),
  '21.6': inUnit('A font that comes late', 'there is none: the frame loads no fonts'),
  '21.7': everywhere('Content that grows with its frame', 'the loop is noticed and ended'),
});

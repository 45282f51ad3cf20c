import { entry, everywhere, inUnit } from '../entry.ts';

export const badges = entry(23, 'Badges', {
  '23.1': everywhere('A badge of 10,000 characters', 'cut at 30'),
  '23.2': everywhere('A thousand values under it', 'five are shown'),
  '23.3': everywhere('An empty label', 'no badge, and no hole where it would be'),
  '23.4': everywhere('A colour of `red;background:url(//e)`', 'gray; nobody is asked'),
  '23.5': inUnit('A colour like the background', 'readable: colours have names, and each name its contrast'),
  '23.6': everywhere('A label written from right to left', 'it has its own direction and turns nothing else'),
});

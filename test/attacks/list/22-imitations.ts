import { entry, everywhere, inBrowsers } from '../entry.ts';

export const imitations = entry(22, 'Content that imitates us', {
  '22.1': inBrowsers(
    'A fixed layer over everything, with a sign-in of its own',
    "it stays in its panel's frame; nothing of ours is covered",
  ),
  '22.2': everywhere(
    'A value that reads like a badge, “VIP ✔”',
    'it is text in its own place, under the name of its connector',
  ),
});

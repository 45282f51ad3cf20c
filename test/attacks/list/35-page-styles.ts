import { entry, everywhere, inBrowsers } from '../entry.ts';

export const pageStyles = entry(35, 'What the page does to our frame', {
  '35.1': inBrowsers('Its styles hide every frame, and undo all styles', 'the sidebar is seen'),
  '35.2': inBrowsers('Its styles make every frame see-through', 'the sidebar is seen'),
  '35.3': inBrowsers(
    'It covers the frame out of the top layer',
    'it is left to, and once it is gone the sidebar is as it was',
  ),
  '35.4': inBrowsers(
    'It makes all of itself inert',
    'it is left to, and once that is over the sidebar answers',
  ),
  '35.5': everywhere(
    'It takes the frame away each time',
    'it is put back a few times and ever later; then the toolbar’s button says so, and one click brings it back',
  ),
  '35.6': everywhere('It hangs the frame elsewhere', 'the frame comes back to its place, and not for ever'),
  '35.7': inBrowsers(
    'It writes itself anew by `document.open()`',
    'the sidebar is there again, or nothing of it is left',
  ),
  '35.8': inBrowsers('It empties or replaces its body', 'the sidebar stays'),
});

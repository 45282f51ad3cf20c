import { type Html, raw } from './html.ts';

const icon = (path: string): Html =>
  raw(
    `<svg class="icon" viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`,
  );

/** Line icons, drawn for the desk on a 20 x 20 grid. */
export const icons = {
  open: icon('<path d="M3 10.5h3.6l1.2 2.3h4.4l1.2-2.3H17M3 10.5 5.2 4h9.6L17 10.5V16H3z"/>'),
  mine: icon('<circle cx="10" cy="6.8" r="3"/><path d="M4 16.5c.6-3.4 3-5 6-5s5.4 1.6 6 5"/>'),
  unassigned: icon('<circle cx="10" cy="10" r="6.7" stroke-dasharray="2.8 2.46"/><path d="M10 7v6M7 10h6"/>'),
  pending: icon('<circle cx="10" cy="10" r="6.7"/><path d="M10 6.2V10l2.6 1.8"/>'),
  solved: icon('<circle cx="10" cy="10" r="6.7"/><path d="m7 10.2 2.1 2.1L13 8.2"/>'),
  all: icon('<path d="M4 5.5h12M4 10h12M4 14.5h12"/>'),
  search: icon('<circle cx="9" cy="9" r="4.8"/><path d="m12.6 12.6 3.6 3.6"/>'),
  plus: icon('<path d="M10 4.5v11M4.5 10h11"/>'),
  previous: icon('<path d="m12 5-5 5 5 5"/>'),
  next: icon('<path d="m8 5 5 5-5 5"/>'),
  mail: icon('<rect x="3" y="5" width="14" height="10" rx="1.6"/><path d="m3.5 6 6.5 5 6.5-5"/>'),
  phone: icon(
    '<path d="M5.2 3.5h2.6l1 3.3-1.6 1.3a9 9 0 0 0 4.7 4.7l1.3-1.6 3.3 1v2.6c0 .9-.7 1.7-1.7 1.7C8.7 16.5 3.5 11.3 3.5 5.2c0-1 .8-1.7 1.7-1.7z"/>',
  ),
  hidden: icon('<path d="M3 10c2-3.3 4.3-5 7-5s5 1.7 7 5c-2 3.3-4.3 5-7 5s-5-1.7-7-5zM4 4l12 12"/>'),
};

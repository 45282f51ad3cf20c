import './icon.css';

/** Lines on a grid of 16. */
const PATHS = {
  refresh: 'M13.25 8a5.25 5.25 0 1 1-1.7-3.87M13.25 2.25V5h-2.75',
  close: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 11.75a4.75 4.75 0 1 0 0-9.5 4.75 4.75 0 0 0 0 9.5ZM10.5 10.5l3.25 3.25',
  external: 'M6.5 3.5h-3v9h9v-3M9.5 3.5h3v3M12.25 3.75 7.5 8.5',
  check: 'M3 8.75l3.25 3.25L13 4.5',
  left: 'M9.75 3.5 5.25 8l4.5 4.5',
  right: 'M6.25 3.5 10.75 8l-4.5 4.5',
  down: 'M3.5 6.25 8 10.75l4.5-4.5',
  grip: 'M6 3.5v.01M10 3.5v.01M6 8v.01M10 8v.01M6 12.5v.01M10 12.5v.01',
  layout: 'M2.25 3.25h11.5v9.5H2.25ZM9.75 3.25v9.5',
  shown:
    'M1.75 8S4 3.75 8 3.75 14.25 8 14.25 8 12 12.25 8 12.25 1.75 8 1.75 8ZM8 9.75a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5Z',
  hidden:
    'M1.75 8S4 3.75 8 3.75 14.25 8 14.25 8 12 12.25 8 12.25 1.75 8 1.75 8ZM8 9.75a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5ZM3 13.5l10-11',
  insert: 'M2.5 8h7M6.75 5.25 9.5 8l-2.75 2.75M13 3v10',
  info: 'M8 14.25a6.25 6.25 0 1 0 0-12.5 6.25 6.25 0 0 0 0 12.5ZM8 7.5v3.25M8 5.25v.01',
};

export type IconName = keyof typeof PATHS;

/** An icon beside words or inside an `IconButton`: it says nothing by itself. `turning` while something is under way. */
export function Icon({ name, turning = false }: { name: IconName; turning?: boolean }) {
  return (
    <svg class={turning ? 'icon icon-turning' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

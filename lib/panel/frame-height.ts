/** A panel is never higher than this, in CSS pixels: beyond it the frame scrolls. */
const HIGHEST = 2000;
/** Content that is as high as its frame (`100vh`) and a little more would grow for ever. */
const MOST_CHANGES = 20;

/**
 * Follows the height of what a frame shows, in CSS pixels, from 0 to 2000. Changes under 2 px are none; after 20 changes it stays as it is, until
 * `restart` (the agent opened or closed a `<details>`) or until there is more or less `room`, the width that the agent gave the sidebar.
 */
export function heightFollower(): { next(content: number, room: number): number; restart(): void } {
  let height = 0;
  let changes = 0;
  let former = 0;
  const restart = () => {
    changes = 0;
  };
  return {
    next(content, room) {
      if (room !== former) restart();
      former = room;
      const wanted = Math.min(HIGHEST, Math.ceil(content));
      if (changes >= MOST_CHANGES || Math.abs(wanted - height) < 2) return height;
      changes += 1;
      height = wanted;
      return height;
    },
    restart,
  };
}

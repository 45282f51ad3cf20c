/**
 * What the content script calls into the sidebar's frame, by `postMessage`: the one thing between them that does not go through the background, for so it is there sooner. It carries no customer's data. The page
 * can say it too: all it does is to blank the sidebar, as the page could by covering it, or to take that back while the page itself decides whether the frame is seen.
 */
export type FrameWord =
  /** The page shows another ticket than the sidebar may: the view of this number. Once the blank is on the screen, the port that comes along is told. */
  | { deskside: 'left'; number: number }
  /** What the sidebar holds is of the ticket that the page shows. */
  | { deskside: 'back' };

/** True for what the content script says; a page may say anything. */
export function isFrameWord(data: unknown): data is FrameWord {
  const { deskside, number } = Object(data);
  return deskside === 'back' || (deskside === 'left' && Number.isSafeInteger(number));
}

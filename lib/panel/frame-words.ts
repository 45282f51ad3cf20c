/**
 * What the content script calls into the sidebar's frame, by `postMessage`: the one thing between them that does not go through the background, for so it is there sooner. It carries no data. The page can say it
 * too: all it does is to blank the sidebar, as the page could by covering it.
 */

/** The page shows another ticket than the sidebar may. */
export const LEFT = 'deskside-left';
/** What the sidebar holds is of the ticket that the page shows. */
export const BACK = 'deskside-back';

/**
 * What the frame of a template panel may do. `allow-same-origin` lets us measure it and hear its clicks. Never `allow-scripts` beside it: that would
 * hand the template our own page.
 */
export const FRAME_SANDBOX = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** What the frame may load: nothing. `sandbox` alone lets images, fonts and stylesheets through. */
export const FRAME_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The text of a template panel's `srcdoc`, the same for every output, each of which is written into its body. */
export function frameDocument(style: string): string {
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${FRAME_POLICY}"><style>${style}</style><body dir="auto">`;
}

import { FRAME_STYLE } from './frame-style.ts';

/**
 * What the frame of a template panel may do. `allow-same-origin` lets us measure it and hear its clicks. Never `allow-scripts` beside it: that would
 * hand the template our own page.
 */
export const FRAME_SANDBOX = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** What the frame may load: nothing. `sandbox` alone lets images, fonts and stylesheets through. */
export const FRAME_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The text of a template panel's `srcdoc`. `html` comes from `clean-html.ts`; `tokens` are the custom properties that the look is made of. */
export function frameDocument({
  html,
  tokens,
  scheme,
}: {
  html: string;
  tokens: string;
  scheme: 'light' | 'dark';
}): string {
  return `<!doctype html>
<html style="color-scheme: ${scheme}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${FRAME_POLICY}">
<style>${tokens}${FRAME_STYLE}</style>
</head>
<body dir="auto">${html}</body>
</html>`;
}

/**
 * How plain HTML looks in a template panel: like the rest of the sidebar. The colours and sizes are those of `tokens.css`, which stands before it. `font: inherit`,
 * because Chromium gives the body of extension pages a smaller font of its own. `data-value` is what the sidebar marks as copied by a click.
 */
export const FRAME_STYLE = `
html { overflow: auto; font: var(--text-m) / var(--leading) var(--font); color: var(--text); background: transparent; }
*, *::before, *::after { box-sizing: border-box; }
body { font: inherit; display: flow-root; margin: 0; overflow-x: auto; overflow-wrap: anywhere; }
body > :first-child { margin-block-start: 0; }
body > style:first-child + * { margin-block-start: 0; }
body > :last-child { margin-block-end: 0; }
h1, h2, h3, h4, h5, h6 { margin: 12px 0 4px; font-size: var(--text-m); font-weight: 600; }
h1 { font-size: var(--text-l); }
p, ul, ol, dl, table, blockquote, pre, figure, details { margin: 0 0 8px; }
ul, ol { padding-inline-start: 18px; }
li { margin-block: 2px; }
dl { display: grid; grid-template-columns: fit-content(42%) minmax(0, 1fr); gap: 3px 14px; }
dl > div { display: contents; }
dt { grid-column: 1; color: var(--text-muted); }
dd { grid-column: 2; margin: 0; }
table { inline-size: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { overflow-wrap: break-word; padding: 4px 8px 4px 0; text-align: start; vertical-align: top; border-block-end: 1px solid var(--line); }
th { font-weight: 500; color: var(--text-muted); }
tr > :last-child { padding-inline-end: 0; }
tbody:last-child tr:last-child > * { padding-block-end: 0; border-block-end: 0; }
caption { padding-block-end: 4px; text-align: start; color: var(--text-muted); }
a:any-link { color: var(--accent); text-underline-offset: 2px; }
a:any-link:hover { color: var(--accent-strong); }
small { font-size: var(--text-s); color: var(--text-muted); }
hr { margin: 8px 0; border: 0; border-block-start: 1px solid var(--line); }
img { max-inline-size: 100%; block-size: auto; }
pre, code, kbd, samp { font-family: var(--font-code); font-size: .92em; }
pre { padding: 8px; white-space: pre-wrap; background: var(--sunken); border-radius: var(--radius-s); }
blockquote { padding-inline-start: 10px; color: var(--text-muted); border-inline-start: 2px solid var(--line); }
mark { padding: 0 2px; color: var(--badge-yellow-text); background: var(--badge-yellow); border-radius: 3px; }
summary { cursor: pointer; }
[data-value] { cursor: copy; }
[data-value]:hover { background: var(--sunken); border-radius: var(--radius-s); }
:is(summary, a, [data-value]):focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; border-radius: 3px; }
meter, progress { inline-size: 100%; }
`;

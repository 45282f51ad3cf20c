import { type Html, html, raw } from './app/html.ts';
import { queueOf, renderView, titleOf } from './app/render-view.ts';
import { queueNav, topBar } from './app/shell.ts';
import type { Agent } from './app/ticket.ts';
import type { View } from './app/view.ts';
import type { DeskSettings } from './settings.ts';

/**
 * One page of the desk as HTML. With full loads everything is in it; otherwise the main part is empty and the app fills it,
 * as apps of this kind do.
 */
export function deskPage(view: View, me: Agent, settings: DeskSettings): string {
  const full = settings.navigation === 'full';
  const main = full
    ? html`<main>${renderView(view)}</main>`
    : html`<main aria-busy="true">${placeholder()}</main>`;
  const search = view.kind === 'list' ? view.search : '';
  return html`${raw('<!doctype html>')}
<html lang="en" data-navigation="${settings.navigation}" data-layout="${settings.layout}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${full ? titleOf(view) : 'Harbour & Finch'}</title>
  <link rel="icon" href="/app/mark.svg">
  ${STYLES.map((name) => html`<link rel="stylesheet" href="/app/${name}.css">`)}
  <script type="module" src="/app/main.ts"></script>
</head>
<body>
  <div class="desk">
    ${topBar(me, search)}
    ${queueNav(view.queues, queueOf(view))}
    ${main}
  </div>
</body>
</html>`.text;
}

const STYLES = ['colours', 'shell', 'list', 'ticket', 'details', 'forms'];

function placeholder(): Html {
  return html`<div class="placeholder"><span class="bar w40"></span><span class="bar w80"></span><span class="bar w60"></span></div>`;
}

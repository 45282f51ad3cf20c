import { readFileSync } from 'node:fs';
import { marked } from 'marked';
import type { Plugin } from 'vite';

/** Replaces `<!-- docs/NAME.md -->` in a page of ours by that file as HTML: the docs in the extension are the docs in the repository. */
export function markdownPages(): Plugin {
  return {
    name: 'markdown-pages',
    transformIndexHtml: (html) =>
      html.replace(/<!-- (docs\/[a-z-]+\.md) -->/g, (_, path: string) =>
        marked.parse(readFileSync(path, 'utf8'), { async: false }),
      ),
  };
}

import { readFileSync } from 'node:fs';
import { Marked } from 'marked';
import type { Plugin } from 'vite';

/** Replaces `<!-- docs/NAME.md -->` in a page of ours by that file as HTML: the docs in the extension are the docs in the repository. */
export function markdownPages(): Plugin {
  return {
    name: 'markdown-pages',
    transformIndexHtml: (html) =>
      html.replace(/<!-- (docs\/[a-z-]+\.md) -->/g, (_, path: string) =>
        markdown.parse(readFileSync(path, 'utf8').replace(PICTURE, ''), { async: false }),
      ),
  };
}

/** A paragraph of pictures alone: the extension does not carry them. */
const PICTURE = /^(?:!\[[^\]]*\]\([^)]*\) ?)+\n\n/gm;

/** Headings get the ids that GitHub gives them, so that links within a page work in both places. */
const markdown = new Marked({
  renderer: {
    heading({ tokens, depth, text }) {
      const id = text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-');
      return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
  },
});

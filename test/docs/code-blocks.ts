/** The code blocks of a Markdown text that are written in `language`, in order. */
export function codeBlocks(markdown: string, language: string): string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
  return [...markdown.matchAll(fence)].map((match) => match[1] ?? '');
}

/** The one code block in `language` whose text has `part` in it. Throws unless there is exactly one. */
export function codeBlock(markdown: string, language: string, part = ''): string {
  const [block, ...more] = codeBlocks(markdown, language).filter((text) => text.includes(part));
  if (block === undefined || more.length > 0)
    throw new Error(`Not exactly one ${language} block with "${part}" in it.`);
  return block;
}

/** Where in a Liquid template a caret stands: in plain HTML, or within `{{ … }}` or `{% … %}`. `code` is what stands there before the caret. */
export type CaretContext = { place: 'html' } | { place: 'output' | 'tag'; code: string };

/** Reads the text before a caret. */
export function caretContext(before: string): CaretContext {
  const open = /\{([{%])-?((?:(?!\}\}|%\}).)*)$/s.exec(before);
  if (open === null) return { place: 'html' };
  return { place: open[1] === '%' ? 'tag' : 'output', code: open[2] ?? '' };
}

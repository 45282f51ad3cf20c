const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/** What any output of a template becomes, unless its last filter is `raw`: text for HTML. Objects print as JSON, not as `[object Object]`. */
export function escapedText(value: unknown): string {
  return toText(value).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/**
 * Output is escaped anyway, so the filters by which templates escape for themselves, here and in other products, must not do it twice: what
 * they give is final (`raw`). `newline_to_br` escapes first and then breaks lines.
 */
export const ESCAPING_FILTERS: Record<string, { raw: true; handler: (value: unknown) => string }> = {
  escape: { raw: true, handler: escapedText },
  xml_escape: { raw: true, handler: escapedText },
  escape_once: { raw: true, handler: escapedOnce },
  newline_to_br: { raw: true, handler: (value) => escapedText(value).replace(/\r?\n/g, '<br>') },
};

function escapedOnce(value: unknown): string {
  return escapedText(value).replace(/&amp;(?=(?:amp|lt|gt|quot|#\d{1,6});)/g, '&');
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(toText).join('');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

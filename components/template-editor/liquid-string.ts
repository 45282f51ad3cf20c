/** A text as a string in Liquid, which knows no escapes: in the quotes that do not occur in it. */
export function liquidString(text: string): string {
  return text.includes("'") ? `"${text.replaceAll('"', '”')}"` : `'${text}'`;
}

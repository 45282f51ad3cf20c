/** One step further on a path in Liquid: `.name`, `[0]`, or `["vat id"]` for a name that is no word. */
export function stepText(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[A-Za-z_][\w-]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}

/** True for what a template may link to: a page over HTTPS, a mail, a telephone number. Never relative: that would lead into the extension. */
export function isSafeLink(href: string): boolean {
  return URL.canParse(href) && ['https:', 'mailto:', 'tel:'].includes(new URL(href).protocol);
}

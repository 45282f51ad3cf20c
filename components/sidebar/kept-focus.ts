/** A control of a panel, by what stays the same from customer to customer: the connector and the control's name. */
export interface FocusedControl {
  connector: string;
  name: string;
  /** It is a link in the document of a template. */
  inTemplate: boolean;
}

/** The control in a panel that has the focus now; `null` where another has it, or where the agent is in the helpdesk. Touches: DOM. */
export function focusedControl(document: Document): FocusedControl | null {
  const { activeElement } = document;
  const panel = activeElement?.closest<HTMLElement>('.panel');
  const connector = panel?.dataset['connector'];
  if (!document.hasFocus() || !activeElement || connector === undefined) return null;
  const inside = templateIn(activeElement)?.activeElement ?? null;
  return { connector, name: nameOf(inside ?? activeElement), inTemplate: inside !== null };
}

/**
 * Gives the focus to the same control of a panel that has come anew, or to its panel's name where it has no such control. False where the panel is not there yet. Never
 * takes the focus from anything: somebody who has it, in the sidebar or in the helpdesk, has moved on. Touches: DOM, the focus.
 */
export function refocus(document: Document, wanted: FocusedControl): boolean {
  if (!document.hasFocus() || document.activeElement !== document.body) return true;
  const panel = document.querySelector(`.panel[data-connector="${CSS.escape(wanted.connector)}"]`);
  const control = panel === null ? undefined : controlIn(panel, wanted);
  if (control === undefined && (panel === null || isComing(panel))) return false;
  const next = control ?? panel?.querySelector<HTMLElement>('.panel-toggle');
  next?.focus({ preventScroll: true });
  return true;
}

/** What a panel shows is still on its way. */
function isComing(panel: Element): boolean {
  return panel.querySelector('.panel-body .skeleton') !== null;
}

function controlIn(panel: Element, { name, inTemplate }: FocusedControl): HTMLElement | undefined {
  const frame = panel.querySelector('.template-frame');
  const root = inTemplate ? (frame && templateIn(frame))?.body : panel;
  const controls = root?.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, textarea');
  return [...(controls ?? [])].find((control) => nameOf(control) === name);
}

function templateIn(element: Element): Document | null {
  return 'contentDocument' in element ? (element.contentDocument as Document | null) : null;
}

function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? element.textContent.trim();
}

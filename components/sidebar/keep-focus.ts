/** For `mousedown`. The agent may be writing in the helpdesk: a press of the mouse on what is pressed and done with does not take the focus from there. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

import { type Html, html } from './html.ts';

/** The form for a ticket that somebody reported by phone or at the counter. */
export function newTicketView(): Html {
  return html`<section class="new-ticket">
    <h1>New ticket</h1>
    <form data-action="create" class="card">
      <label>Customer’s name<input name="name" autocomplete="off" required></label>
      <label>Customer’s e-mail<input name="email" type="email" autocomplete="off" placeholder="name@company.example"></label>
      <label>Subject<input name="subject" autocomplete="off" required></label>
      <label>What happened<textarea name="text" rows="7" required></textarea></label>
      <p class="form-foot"><a class="button" href="/">Cancel</a><button class="button primary">Create ticket</button></p>
    </form>
  </section>`;
}

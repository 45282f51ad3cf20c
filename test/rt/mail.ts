/** A customer's mail. */
export interface Mail {
  /** An address, or `Name <address>`. */
  from: string;
  /** One with `[desk.example #7]` in it is about ticket 7; any other makes a new ticket. */
  subject: string;
  content: string;
}

/** Hands a mail to Request Tracker the way a mail server does: through its mail gateway. Rejects where it is not taken. */
export async function receiveMail(url: string, { from, subject, content }: Mail): Promise<void> {
  const message = [
    `From: ${from}`,
    'To: support@desk.example',
    `Subject: ${subject}`,
    `Message-ID: <${crypto.randomUUID()}@customer.example>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    content,
  ].join('\n');
  const answer = await fetch(`${url}/REST/1.0/NoAuth/mail-gateway`, {
    method: 'POST',
    body: new URLSearchParams({ queue: 'General', action: 'correspond', message }),
  });
  const text = await answer.text();
  if (!text.startsWith('ok')) throw new Error(`Request Tracker did not take the mail: ${text}`);
}

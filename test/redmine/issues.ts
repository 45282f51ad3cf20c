import { type Login, PASSWORD } from './people.ts';

/** An issue to report in the support project. */
export interface NewIssue {
  /** Nobody: somebody who is not signed in. */
  author: Login | null;
  subject: string;
  /** Textile, Redmine's own markup. */
  description: string;
}

/** Reports an issue over Redmine's REST API, as its author, and gives its number. Rejects with Redmine's own words. */
export async function reportIssue(url: string, { author, subject, description }: NewIssue): Promise<number> {
  const issue = { project_id: 'support', tracker_id: 3, subject, description };
  const created = await send('POST', `${url}/issues.json`, author, { issue });
  return (created as { issue: { id: number } }).issue.id;
}

/** A note on an issue. */
export async function addNote(url: string, issue: number, author: Login, notes: string): Promise<void> {
  await send('PUT', `${url}/issues/${issue}.json`, author, { issue: { notes } });
}

async function send(method: string, url: string, by: Login | null, body: object): Promise<unknown> {
  const basic = `Basic ${Buffer.from(`${by}:${PASSWORD}`).toString('base64')}`;
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...(by === null ? {} : { authorization: basic }) },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`Redmine refused: ${answer.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}

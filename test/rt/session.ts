import { USERS } from './site-config.ts';

/**
 * Signs a user in over HTTP as a browser would, the agent unless it says otherwise, and gives a function that GETs a path with that session's cookie alone.
 * Rejects where Request Tracker refuses the password or answers with an error.
 */
export async function openSession(
  url: string,
  { name, password }: { name: string; password: string } = USERS.agent,
): Promise<(path: string) => Promise<string>> {
  const form = await fetch(url);
  const next = /name="next" value="([^"]*)"/.exec(await form.text())?.[1] ?? '';
  const signedIn = await fetch(`${url}/NoAuth/Login.html`, {
    method: 'POST',
    headers: { cookie: cookieOf(form) },
    body: new URLSearchParams({ user: name, pass: password, next }),
    redirect: 'manual',
  });
  if (signedIn.status !== 302) throw new Error(`Request Tracker refused the password of ${name}`);
  const cookie = cookieOf(signedIn);
  return async (path) => {
    const answer = await fetch(url + path, { headers: { cookie }, redirect: 'error' });
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`);
    return answer.text();
  };
}

function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

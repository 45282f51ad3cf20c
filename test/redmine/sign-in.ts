import type { Page } from 'puppeteer-core';
import { type Login, PASSWORD } from './people.ts';

/** Fills Redmine's login form in `page` as a person would, and waits for the page after it. Rejects where Redmine refuses. */
export async function signIn(page: Page, url: string, login: Login): Promise<void> {
  await page.goto(`${url}/login`);
  await page.type('#username', login);
  await page.type('#password', PASSWORD);
  await Promise.all([page.waitForNavigation(), page.click('#login-submit')]);
  if ((await page.$('#loggedas')) === null) throw new Error(`Redmine refused the password of ${login}`);
}

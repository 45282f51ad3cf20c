import type { Page } from 'puppeteer-core';
import { visit } from '../driver/load.ts';

type User = { name: string; password: string };

/** Signs a browser page in through the login form, and waits for the home page. Rejects where the name or password is wrong. */
export async function signIn(page: Page, url: string, user: User): Promise<void> {
  await visit(page, url);
  await fillLoginForm(page, user);
}

/**
 * Fills Request Tracker's login form in `page` as a person would, and waits for the page that the agent wanted. The form counts only where it stands in place of a page
 * that was asked for. Rejects where the name or password is wrong.
 */
export async function fillLoginForm(page: Page, user: User): Promise<void> {
  await page.type('#login input[name=user]', user.name);
  await page.type('#login input[name=pass]', user.password);
  await Promise.all([page.waitForNavigation(), page.click('#login input[type=submit]')]);
  if ((await page.$('#login')) !== null)
    throw new Error(`Request Tracker refused the password of ${user.name}`);
}

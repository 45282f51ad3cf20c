/** The one import of webextension-polyfill: it throws outside an extension, so nothing that a plain test loads may reach it. */
import browser from 'webextension-polyfill';

export type { Runtime, Tabs } from 'webextension-polyfill';
export { browser };

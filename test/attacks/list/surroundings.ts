/** What surrounds the product: browser, storage, helpdesk page, configs, webhooks. Entries 24 to 46. */
export const SURROUNDINGS = [] as const;

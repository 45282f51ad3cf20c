import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const FOLDER = join(import.meta.dirname, 'fixtures');

const urlsSchema = z.strictObject({
  /** The id that each URL is read as, and the path below which the product lives where that is not the top of its host. */
  tickets: z.record(z.url(), z.union([z.string(), z.strictObject({ id: z.string(), base: z.string() })])),
  newTickets: z.array(z.url()),
  /** Lists, look-alikes, other parts of the product. */
  noTickets: z.array(z.url()),
});

/** What `fixtures/<helpdesk>/urls.json` says of a helpdesk's URLs, by helpdesk. */
export function readTicketUrls(): [helpdesk: string, urls: z.infer<typeof urlsSchema>][] {
  return globSync('*/urls.json', { cwd: FOLDER })
    .sort()
    .map((path) => [dirname(path), urlsSchema.parse(JSON.parse(readFileSync(join(FOLDER, path), 'utf8')))]);
}

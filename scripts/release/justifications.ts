import { z } from 'zod';

const list = z.array(z.string()).default([]);
const manifestSchema = z.object({
  permissions: list,
  optional_permissions: list,
  host_permissions: list,
  optional_host_permissions: list,
  browser_specific_settings: z
    .object({
      gecko: z.object({ data_collection_permissions: z.object({ required: list, optional: list }) }),
    })
    .optional(),
});

/** All that a manifest asks for: permissions, hosts, and in Firefox the kinds of data that are sent. */
export function asked(manifest: unknown): string[] {
  const { browser_specific_settings, ...lists } = manifestSchema.parse(manifest);
  const data = browser_specific_settings?.gecko.data_collection_permissions;
  return [...Object.values(lists).flat(), ...(data?.required ?? []), ...(data?.optional ?? [])];
}

/** What docs/store/permissions.md justifies, and how: its headings of the third level that are one name between backticks, each with the text below it. */
export function justified(page: string): Map<string, string> {
  const [, ...sections] = page.split(/^#{1,3} /m);
  return new Map(
    sections.flatMap((section) => {
      const [, name, text] = /^`([^`]+)`\n([\s\S]*)$/.exec(section) ?? [];
      return name === undefined || text === undefined ? [] : [[name, text.trim()] as const];
    }),
  );
}

import { t } from '../../lib/i18n.ts';
import type { Connector } from '../../lib/lookup/connector.ts';
import { ANSWER_EXAMPLE, type TagGroup, tagGroups } from '../../lib/webhooks/tags.ts';

/** Every tag that a request may hold: of the ticket and the event, and of each connector's answer the paths that are known of it. */
export function offeredTags(connectors: readonly Connector[]): TagGroup[] {
  return [
    ...tagGroups().map(({ title, tags }) => ({
      title,
      tags: tags.filter(({ name }) => name !== ANSWER_EXAMPLE),
    })),
    ...connectors.map(({ id, name, template }) => ({
      title: t('webhooks.tags.ofAnswer', { name }),
      tags: pathsOf(template).map((path) => ({
        name: `answer.${id}.${path}`,
        meaning: t('webhooks.tags.answer', { path, name }),
      })),
    })),
  ].filter(({ tags }) => tags.length > 0);
}

/** The tags that all words of a search are found in. */
export function foundTags(groups: readonly TagGroup[], search: string): TagGroup[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return groups
    .map(({ title, tags }) => ({
      title,
      tags: tags.filter(({ name, meaning }) => {
        const text = plain(`${name} ${meaning} ${title}`);
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ tags }) => tags.length > 0);
}

/** What a badge answer holds: see `docs/endpoint.md`. */
const OF_BADGE = ['customer_id', 'name', 'badge'];

/** Paths of an answer: those of a badge, or those that the panel's template shows. */
function pathsOf(template: string | undefined): string[] {
  if (template === undefined) return OF_BADGE;
  const shown = [...template.matchAll(/\bdata\.([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)/g)];
  return [...new Set(shown.map(([, path = '']) => path))];
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

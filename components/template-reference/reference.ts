import type { MessageKey } from '../../lib/i18n.ts';
import type { ReferenceEntry } from './entry.ts';
import { DATE_FILTERS, LIST_FILTERS } from './list-filters.ts';
import { NUMBER_FILTERS } from './number-filters.ts';
import { PLACE_FILTERS } from './place-filters.ts';
import { TAGS } from './tags.ts';
import { TEXT_FILTERS } from './text-filters.ts';
import { VARIABLES } from './variables.ts';

export { TAGS, VARIABLES };

/** A part of the reference; `title` is the key of a text. */
interface ReferencePart {
  id: string;
  title: Extract<MessageKey, `templateReference.part.${string}`>;
  entries: ReferenceEntry[];
}

/** All that a template can name, in the order of the reference. */
export const REFERENCE: ReferencePart[] = [
  { id: 'variables', title: 'templateReference.part.variables', entries: VARIABLES },
  { id: 'tags', title: 'templateReference.part.tags', entries: TAGS },
  { id: 'place-filters', title: 'templateReference.part.placeFilters', entries: PLACE_FILTERS },
  { id: 'text-filters', title: 'templateReference.part.textFilters', entries: TEXT_FILTERS },
  { id: 'list-filters', title: 'templateReference.part.listFilters', entries: LIST_FILTERS },
  { id: 'number-filters', title: 'templateReference.part.numberFilters', entries: NUMBER_FILTERS },
  { id: 'date-filters', title: 'templateReference.part.dateFilters', entries: DATE_FILTERS },
];

/** Every filter. */
export const FILTERS: ReferenceEntry[] = [
  ...PLACE_FILTERS,
  ...TEXT_FILTERS,
  ...LIST_FILTERS,
  ...NUMBER_FILTERS,
  ...DATE_FILTERS,
];

import type { ReferenceEntry } from './entry.ts';
import { DATE_FILTERS, LIST_FILTERS } from './list-filters.ts';
import { NUMBER_FILTERS } from './number-filters.ts';
import { PLACE_FILTERS } from './place-filters.ts';
import { TAGS } from './tags.ts';
import { TEXT_FILTERS } from './text-filters.ts';
import { VARIABLES } from './variables.ts';

export { TAGS, VARIABLES };

/** All that a template can name, in the order of the reference. */
export const REFERENCE: { id: string; title: string; entries: ReferenceEntry[] }[] = [
  { id: 'variables', title: 'Variables', entries: VARIABLES },
  { id: 'tags', title: 'Tags', entries: TAGS },
  { id: 'place-filters', title: 'Filters: amounts, dates, countries', entries: PLACE_FILTERS },
  { id: 'text-filters', title: 'Filters: texts', entries: TEXT_FILTERS },
  { id: 'list-filters', title: 'Filters: lists', entries: LIST_FILTERS },
  { id: 'number-filters', title: 'Filters: numbers', entries: NUMBER_FILTERS },
  { id: 'date-filters', title: 'Filters: dates elsewhere', entries: DATE_FILTERS },
];

/** Every filter. */
export const FILTERS: ReferenceEntry[] = [
  ...PLACE_FILTERS,
  ...TEXT_FILTERS,
  ...LIST_FILTERS,
  ...NUMBER_FILTERS,
  ...DATE_FILTERS,
];

import { entries } from './entry.ts';

/** Filters that follow the agent's language and time zone. */
export const PLACE_FILTERS = entries(
  [
    'money',
    'templateReference.filter.money',
    "{{ data.total | money: 'EUR' }}, {{ data.cents | money: 'EUR', 'minor' }}",
    '€1,234.50, €49.99',
  ],
  [
    'number',
    'templateReference.filter.number',
    "{{ data.total | number }}, {{ data.total | number: 2 }}, {{ 0.25 | number: 'percent' }}, {{ 12345 | number: 'compact' }}",
    '1,234.5, 1,234.50, 25%, 12K',
  ],
  [
    'date',
    'templateReference.filter.date',
    "{{ data.since | date }}, {{ data.last_seen | date: 'datetime' }}, {{ data.last_seen | date: '%d.%m. %H:%M', 'Asia/Tokyo' }}",
    'Apr 15, 2023, Nov 21, 2026, 8:30 AM, 21.11. 17:30',
  ],
  [
    'relative_time',
    'templateReference.filter.relative_time',
    '{{ data.last_seen | relative_time }}, {{ data.since | relative_time }}',
    '3 hours ago, 3 years ago',
  ],
  ['country', 'templateReference.filter.country', '{{ data.country | country }}', 'Spain'],
);

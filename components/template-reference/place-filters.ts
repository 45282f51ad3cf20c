import { entries } from './entry.ts';

/** Filters that follow the agent's language and time zone. */
export const PLACE_FILTERS = entries(
  [
    'money',
    "An amount in a currency, by its ISO code. With 'minor' the amount counts cents.",
    "{{ data.total | money: 'EUR' }}, {{ data.cents | money: 'EUR', 'minor' }}",
    '€1,234.50, €49.99',
  ],
  [
    'number',
    "A number with its separators. Takes a count of decimal places, 'percent' or 'compact'.",
    "{{ data.total | number }}, {{ data.total | number: 2 }}, {{ 0.25 | number: 'percent' }}, {{ 12345 | number: 'compact' }}",
    '1,234.5, 1,234.50, 25%, 12K',
  ],
  [
    'date',
    "A date: 'short', 'medium', 'long', 'full', 'time' or 'datetime'; or a pattern with %. A time zone may follow.",
    "{{ data.since | date }}, {{ data.last_seen | date: 'datetime' }}, {{ data.last_seen | date: '%d.%m. %H:%M', 'Asia/Tokyo' }}",
    'Apr 15, 2023, Nov 21, 2026, 8:30 AM, 21.11. 17:30',
  ],
  [
    'relative_time',
    'How long ago, or how soon.',
    '{{ data.last_seen | relative_time }}, {{ data.since | relative_time }}',
    '3 hours ago, 3 years ago',
  ],
  ['country', 'A country by its ISO code of two letters.', '{{ data.country | country }}', 'Spain'],
);

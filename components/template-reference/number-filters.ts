import { entries } from './entry.ts';

/** Filters that calculate. */
export const NUMBER_FILTERS = entries(
  ['plus', 'Adds.', '{{ data.total | plus: 1 }}', '1235.5'],
  ['minus', 'Subtracts.', '{{ data.total | minus: 1 }}', '1233.5'],
  ['times', 'Multiplies.', '{{ 4 | times: 3 }}', '12'],
  [
    'divided_by',
    'Divides. Two whole numbers give a whole number where the last argument is true.',
    '{{ data.cents | divided_by: 100.0 }}, {{ 7 | divided_by: 2, true }}',
    '49.99, 3',
  ],
  ['modulo', 'The rest of a division.', '{{ 7 | modulo: 2 }}', '1'],
  [
    'round',
    'Rounds, to so many decimal places.',
    '{{ data.total | round }}, {{ 1.256 | round: 2 }}',
    '1235, 1.26',
  ],
  ['ceil', 'Rounds up.', '{{ 1.2 | ceil }}', '2'],
  ['floor', 'Rounds down.', '{{ 1.8 | floor }}', '1'],
  ['abs', 'Without its sign.', '{{ -3 | abs }}', '3'],
  ['at_least', 'Not less than this.', '{{ 3 | at_least: 5 }}', '5'],
  ['at_most', 'Not more than this.', '{{ 9 | at_most: 5 }}', '5'],
  ['to_integer', 'A text as a whole number.', "{{ '41' | to_integer | plus: 1 }}", '42'],
);

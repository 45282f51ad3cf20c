import { entries } from './entry.ts';

/** Filters that calculate. */
export const NUMBER_FILTERS = entries(
  ['plus', 'templateReference.filter.plus', '{{ data.total | plus: 1 }}', '1235.5'],
  ['minus', 'templateReference.filter.minus', '{{ data.total | minus: 1 }}', '1233.5'],
  ['times', 'templateReference.filter.times', '{{ 4 | times: 3 }}', '12'],
  [
    'divided_by',
    'templateReference.filter.divided_by',
    '{{ data.cents | divided_by: 100.0 }}, {{ 7 | divided_by: 2, true }}',
    '49.99, 3',
  ],
  ['modulo', 'templateReference.filter.modulo', '{{ 7 | modulo: 2 }}', '1'],
  [
    'round',
    'templateReference.filter.round',
    '{{ data.total | round }}, {{ 1.256 | round: 2 }}',
    '1235, 1.26',
  ],
  ['ceil', 'templateReference.filter.ceil', '{{ 1.2 | ceil }}', '2'],
  ['floor', 'templateReference.filter.floor', '{{ 1.8 | floor }}', '1'],
  ['abs', 'templateReference.filter.abs', '{{ -3 | abs }}', '3'],
  ['at_least', 'templateReference.filter.at_least', '{{ 3 | at_least: 5 }}', '5'],
  ['at_most', 'templateReference.filter.at_most', '{{ 9 | at_most: 5 }}', '5'],
  ['to_integer', 'templateReference.filter.to_integer', "{{ '41' | to_integer | plus: 1 }}", '42'],
);

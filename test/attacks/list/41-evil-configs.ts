import { entry, inUnit } from '../entry.ts';

export const evilConfigs = entry(41, 'Malicious configs', {
  '41.1': inUnit(
    'An endpoint moves to an attacker’s origin, under an id that has a secret',
    'the secret has to be entered again, and it waits for consent',
  ),
  '41.2': inUnit('An own helpdesk that claims `<all_urls>`', 'refused'),
  '41.3': inUnit('Selectors that match everything, or take long', 'values are cut, and nothing throws'),
  '41.4': inUnit('Patterns that take exponential time', 'refused at their place'),
  '41.5': inUnit('A template with pictures from elsewhere', 'they are not loaded'),
  '41.6': inUnit('A header `Cookie`', 'refused at its place'),
  '41.7': inUnit(
    'A webhook by plain HTTP, to this machine, or to a new origin',
    'HTTP is refused but to this machine, and every origin is consented to',
  ),
  '41.8': inUnit('A time to live of 0, −1 and 1e12', '0 keeps nothing, the others are refused'),
  '41.9': inUnit('A time limit of 0 and 1e9', 'refused'),
});

import { entry, inUnit } from '../entry.ts';

export const profiles = entry(29, 'Private windows and profiles', {
  '29.1': inUnit('A private window', 'the manifest lets the extension into none, in both browsers'),
  '29.2': inUnit('The same event in two profiles', 'they share nothing but the id that they give it'),
  '29.3': inUnit('A guest’s profile, where nothing is kept', 'it begins empty, and works'),
  '29.4': inUnit(
    'Storage that a policy has switched off',
    'lookups without a secret are answered, and whoever needs one is told why there is none',
  ),
});

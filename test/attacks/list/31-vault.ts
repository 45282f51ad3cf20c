import { entry, inUnit } from '../entry.ts';

export const vault = entry(31, 'The vault', {
  '31.1': inUnit('The key is gone, the ciphertext is there', 'unreadable; what is entered anew opens'),
  '31.2': inUnit('The ciphertext is cut off', 'unreadable'),
  '31.3': inUnit('One bit of it is changed', 'unreadable'),
  '31.4': inUnit('The endpoint moves to another origin', 'the secret opens there for nobody'),
  '31.5': inUnit('10,000 secrets are sealed', 'no vector is used twice'),
  '31.6': inUnit('Two contexts make the first key at once', 'they end up with one'),
});

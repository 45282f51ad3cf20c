import { entry, inUnit } from '../entry.ts';

export const queueRaces = entry(45, 'Races in the queue', {
  '45.1': inUnit('Two contexts send at once', 'each delivery goes out once'),
  '45.2': inUnit(
    'A lease runs out while its request is under way',
    'another sends it under the same id, and both say what came of it',
  ),
  '45.3': inUnit(
    'The day of a delivery is over while it is being sent',
    'what arrives has arrived; what fails is given up',
  ),
  '45.4': inUnit(
    'A rule is deleted, switched off, or loses its host while deliveries wait',
    'they end with that reason, and nothing is sent',
  ),
  '45.5': inUnit('A secret changes between two attempts', 'the second attempt has the new one'),
});

import { entry, inUnit } from '../entry.ts';

export const clocks = entry(28, 'Clocks', {
  '28.1': inUnit(
    'The clock is set back a day',
    'what is kept counts as expired, and what waits is not put off by a day',
  ),
  '28.2': inUnit(
    'The clock goes forward ten years, and back',
    'nothing is lost, and nothing waits for ten years',
  ),
  '28.3': inUnit('Daylight saving time begins or ends', 'ages and pauses are as long as before'),
  '28.4': inUnit('The time zone changes', 'ages and pauses are as long as before'),
  '28.5': inUnit('The clock jumps while a Retry-After runs', 'it is minded for a day at most'),
});

import { entry, inUnit } from '../entry.ts';

export const alarms = entry(27, 'Alarms', {
  '27.1': inUnit('The browser has forgotten the alarms', 'they are made at the next start of the background'),
  '27.2': inUnit('The background starts again and again', 'an alarm that is there is not made anew'),
  '27.3': inUnit('An alarm comes twice at once', 'each delivery is sent once'),
  '27.4': inUnit('An alarm comes after three days asleep', 'no attempt is lost'),
  '27.5': inUnit(
    'Something is due sooner than browsers let an alarm come',
    'the alarm is asked for at their minimum',
  ),
});

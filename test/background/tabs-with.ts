import {
  createTabRecords,
  type TabRecord,
  type TabRecords,
} from '../../entrypoints/background/tab-records.ts';
import { sessionArea } from '../lookup/session-area.ts';

/** The helpdesk tabs of a session in which a former background has left these records. */
export function tabsWith(...records: (Pick<TabRecord, 'tab'> & object)[]): TabRecords {
  const session = sessionArea();
  for (const record of records) session.items.set(`tab:${record.tab}`, JSON.stringify(record));
  return createTabRecords(session);
}

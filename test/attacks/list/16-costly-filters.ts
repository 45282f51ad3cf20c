import { entry, everywhere } from '../entry.ts';

export const costlyFilters = entry(16, 'Filters that cost much', {
  '16.1': everywhere('A date padded to ten million places', 'a line for the agent'),
  '16.2': everywhere('`strip_html` on 200,000 `<`', 'a line for the agent, in good time'),
  '16.3': everywhere('`replace` that makes 400 million letters of 20,000', 'a line for the agent'),
  '16.4': everywhere('`sort` on values of all kinds', 'sorted, or a line for the agent'),
  '16.5': everywhere('`json` of a huge answer', 'a line for the agent'),
});

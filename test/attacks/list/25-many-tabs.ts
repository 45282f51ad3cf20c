import { entry, everywhere, inBrowsers, inUnit } from '../entry.ts';

export const manyTabs = entry(25, 'Many tabs at once', {
  '25.1': everywhere('Two tabs ask about the same customer at the same moment', 'one request is sent'),
  '25.2': inUnit('The browser restores 30 tabs at once', 'one request for each customer, and no event'),
  '25.3': inBrowsers('One ticket is opened in two windows', 'each shows its panels from one request'),
});

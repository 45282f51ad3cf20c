import { entry, everywhere } from '../entry.ts';

const LINE = 'its panel is one line for the agent, and the panels around it are shown';

export const endlessTemplates = entry(15, 'Templates that loop and grow', {
  '15.1': everywhere('An empty loop of a hundred million turns', LINE),
  '15.2': everywhere('Three loops of a thousand in each other', LINE),
  '15.3': everywhere('`append` that doubles forty times', LINE),
  '15.4': everywhere('`capture` that doubles forty times', LINE),
  '15.5': everywhere('`concat` that doubles forty times', LINE),
  '15.6': everywhere('10 MB of output from text alone', LINE),
});

import type { TemplateContext } from '../../components/sidebar/template-context.ts';
import { keptImages } from '../../lib/panel/kept-images.ts';
import { byAddress } from '../../lib/panel/loaded-images.ts';
import { problemText } from '../../lib/panel/problem-text.ts';
import { send } from '../../lib/send.ts';

const images = keptImages(async (connector, urls) => {
  const loaded = await send('load-images', { connector, urls }).catch(() => []);
  return byAddress(urls, loaded);
});

/** What template panels in the sidebar need: the agent reads one line of a fault, the connector's log has the rest for the admin. */
export const templateWorld: TemplateContext = {
  author: false,
  loadImages: images.load,
  knownImages: images.known,
  onProblem(connector, problem) {
    send('template-failed', { connector, text: problemText(problem).slice(0, 500) }).catch(() => {});
  },
};

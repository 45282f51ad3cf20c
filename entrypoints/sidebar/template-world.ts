import type { TemplateContext } from '../../components/sidebar/template-context.ts';
import { byAddress } from '../../lib/panel/loaded-images.ts';
import { problemText } from '../../lib/panel/problem-text.ts';
import { send } from '../../lib/send.ts';

/** What template panels in the sidebar need: the agent reads one line of a fault, the connector's log has the rest for the admin. */
export const templateWorld: TemplateContext = {
  author: false,
  async loadImages(connector, urls) {
    const loaded = await send('load-images', { connector, urls }).catch(() => []);
    return byAddress(urls, loaded);
  },
  onProblem(connector, at, problem) {
    send('template-failed', { connector, at, text: problemText(problem).slice(0, 500) }).catch(() => {});
  },
};

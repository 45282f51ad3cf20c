import type { TemplateContext } from '../../components/sidebar/template-context.ts';
import { templatePictures } from '../../components/sidebar/template-pictures.ts';
import { problemText } from '../../lib/panel/problem-text.ts';
import { send } from '../../lib/send.ts';

/** What template panels in the sidebar need: the agent reads one line of a fault, the connector's log has the rest for the admin. */
export const templateWorld: TemplateContext = {
  author: false,
  ...templatePictures((connector, urls) => send('load-images', { connector, urls })),
  onProblem(connector, problem) {
    send('template-failed', { connector, text: problemText(problem).slice(0, 500) }).catch(() => {});
  },
};

import type { TemplateContext } from '../../components/sidebar/template-context.ts';
import { templatePictures } from '../../components/sidebar/template-pictures.ts';
import { keptImages } from '../../lib/panel/kept-images.ts';
import { problemText } from '../../lib/panel/problem-text.ts';
import { send } from '../../lib/send.ts';

const pictures = templatePictures((connector, urls) => send('load-images', { connector, urls }));
const images = keptImages(pictures.loadImages);

/** What template panels in the sidebar need: the agent reads one line of a fault, the connector's log has the rest for the admin. */
export const templateWorld: TemplateContext = {
  author: false,
  withoutAccess: pictures.withoutAccess,
  loadImages: images.load,
  knownImages: images.known,
  onProblem(connector, at, problem) {
    send('template-failed', { connector, at, text: problemText(problem).slice(0, 500) }).catch(() => {});
  },
};

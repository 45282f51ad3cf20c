import { signal } from '@preact/signals';
import type { LoadedImage } from '../../lib/panel/load-images.ts';
import { byAddress } from '../../lib/panel/loaded-images.ts';
import type { TemplateContext } from './template-context.ts';

/** The pictures of template panels as `load` brings them, and which connectors miss some because the browser does not allow their host. */
export function templatePictures(
  load: (connector: string, urls: string[]) => Promise<LoadedImage[]>,
): Required<Pick<TemplateContext, 'loadImages' | 'withoutAccess'>> {
  const withoutAccess = signal<ReadonlySet<string>>(new Set());
  return {
    withoutAccess,
    async loadImages(connector, urls) {
      const loaded = await load(connector, urls).catch(() => []);
      const others = [...withoutAccess.value].filter((id) => id !== connector);
      withoutAccess.value = new Set(loaded.some(isKeptFromUs) ? [...others, connector] : others);
      return byAddress(urls, loaded);
    },
  };
}

function isKeptFromUs(image: LoadedImage): boolean {
  return !image.ok && image.problem === 'permission-missing';
}

import { useMemo, useState } from 'preact/hooks';
import type { Connector } from '../../lib/lookup/connector.ts';
import type { ImageProblem, LoadedImage } from '../../lib/panel/load-images.ts';
import { byAddress } from '../../lib/panel/loaded-images.ts';
import type { TemplateContext } from '../sidebar/template-context.ts';
import type { OptionsPort } from './port.ts';

/** What the template panel of a preview works with: pictures of the hosts in the form, and why others are missing. */
export function usePreviewImages(
  port: Pick<OptionsPort, 'send'>,
  { imageHosts }: Connector,
): { world: TemplateContext; notes: string[] } {
  const [notes, setNotes] = useState<string[]>([]);
  const hosts = imageHosts.join(' ');
  const world = useMemo(
    (): TemplateContext => ({
      author: true,
      async loadImages(_, urls) {
        const loaded = await port.send('preview-images', { hosts: imageHosts, urls }).catch(() => []);
        setNotes(notesOn(urls, loaded));
        return byAddress(urls, loaded);
      },
      onProblem() {},
    }),
    [port, hosts],
  );
  return { world, notes };
}

function notesOn(urls: string[], loaded: LoadedImage[]): string[] {
  return urls.flatMap((url, index) => {
    const image = loaded[index];
    return image?.ok === false ? [noteOn(url, image.problem)] : [];
  });
}

function noteOn(url: string, problem: ImageProblem): string {
  const host = URL.canParse(url) ? new URL(url).host : url;
  switch (problem) {
    case 'not-listed':
      return `A picture from ${host} is left out: add the host under “Pictures from” to show it.`;
    case 'permission-missing':
      return `A picture from ${host} is left out: the browser does not let Deskside reach that host.`;
    case 'redirect':
      return `A picture from ${host} is left out: the host sends it from elsewhere. Use the final address.`;
    case 'http':
      return `A picture from ${host} is left out: the host answers with an error.`;
    case 'too-large':
      return `A picture from ${host} is left out: it has more than 200 kB.`;
    case 'not-an-image':
      return `A picture from ${host} is left out: it is no PNG, JPEG, GIF, WebP or AVIF.`;
    case 'timeout':
    case 'unreachable':
      return `A picture from ${host} is left out: the host does not answer.`;
  }
}

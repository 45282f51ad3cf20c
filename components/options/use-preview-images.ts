import { useMemo, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
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
        const next = notesOn(urls, loaded);
        setNotes((before) => (sameNotes(before, next) ? before : next));
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

function sameNotes(before: string[], next: string[]): boolean {
  return before.length === next.length && next.every((note, index) => note === before[index]);
}

function noteOn(url: string, problem: ImageProblem): string {
  const host = URL.canParse(url) ? new URL(url).host : url;
  switch (problem) {
    case 'not-listed':
      return t('preview.picture.notListed', { host });
    case 'permission-missing':
      return t('preview.picture.permission', { host });
    case 'redirect':
      return t('preview.picture.redirect', { host });
    case 'http':
      return t('preview.picture.http', { host });
    case 'too-large':
      return t('preview.picture.tooLarge', { host });
    case 'not-an-image':
      return t('preview.picture.type', { host });
    case 'timeout':
    case 'unreachable':
      return t('preview.picture.unreachable', { host });
  }
}

import type { LoadedImage } from './load-images.ts';

/** The pictures that were loaded, by the addresses that were asked for, in the same order. */
export function byAddress(urls: string[], loaded: LoadedImage[]): ReadonlyMap<string, string> {
  return new Map(
    urls.flatMap((url, index): [string, string][] => {
      const image = loaded[index];
      return image?.ok === true ? [[url, image.data]] : [];
    }),
  );
}

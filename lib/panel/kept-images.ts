/** So many pictures stay with a page: of two hundred kilobytes each they are some eight megabytes. */
const MOST = 30;

/** Loads the pictures at these addresses for a connector; those that are not there are missing. */
type Load = (connector: string, urls: string[]) => Promise<ReadonlyMap<string, string>>;

/**
 * Pictures that were loaded once, as long as the page is there: a ticket that comes back has them at once. Each connector has its own, for it may show only those of its hosts.
 * The oldest go first.
 */
export function keptImages(load: Load): {
  known(connector: string): ReadonlyMap<string, string>;
  load: Load;
} {
  const kept = new Map<string, { connector: string; url: string; data: string }>();

  function keep(connector: string, images: ReadonlyMap<string, string>): void {
    for (const [url, data] of images) kept.set(JSON.stringify([connector, url]), { connector, url, data });
    for (const key of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST))) kept.delete(key);
  }

  function known(connector: string): ReadonlyMap<string, string> {
    const own = [...kept.values()].filter((image) => image.connector === connector);
    return new Map(own.map(({ url, data }) => [url, data]));
  }

  return {
    known,
    async load(connector, urls) {
      const here = known(connector);
      const missing = urls.filter((url) => !here.has(url));
      const loaded = missing.length === 0 ? new Map<string, string>() : await load(connector, missing);
      keep(connector, loaded);
      return new Map([...here, ...loaded].filter(([url]) => urls.includes(url)));
    },
  };
}

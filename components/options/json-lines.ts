import { TOKEN } from './json-text.ts';

/** The line, from 1, of a value in a text that is JSON: of its key, or of itself in a list. Where it is not there, the line of what it belongs in. */
export function lineOf(text: string, path: readonly PropertyKey[]): number {
  return linesOf(text, [path])[0] ?? 1;
}

/** The same for many values of one text, which is looked through once. */
export function linesOf(text: string, paths: readonly (readonly PropertyKey[])[]): number[] {
  const places = placesIn(text);
  const starts = lineStarts(text);
  return paths.map((path) => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const at = places.get(nameOf(path.slice(0, depth)));
      if (at !== undefined) return starts.findLastIndex((start) => start <= at) + 1;
    }
    return 1;
  });
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

/** Where each key and each entry of a list begins. */
function placesIn(text: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  let end = 0;
  const next = () => {
    TOKEN.lastIndex = end;
    const token = TOKEN.exec(text)?.[1] ?? '';
    end = TOKEN.lastIndex;
    return { token, at: end - token.length };
  };
  const readObject = (path: string[]) => {
    for (let key = next(); key.token.startsWith('"'); key = next()) {
      const inside = [...path, String(JSON.parse(key.token))];
      places.set(nameOf(inside), key.at);
      next();
      readValue(inside, next().token);
      if (next().token !== ',') return;
    }
  };
  const readList = (path: string[]) => {
    for (
      let index = 0, entry = next();
      entry.token !== ']' && entry.token !== '';
      index += 1, entry = next()
    ) {
      const inside = [...path, String(index)];
      places.set(nameOf(inside), entry.at);
      readValue(inside, entry.token);
      if (next().token !== ',') return;
    }
  };
  const readValue = (path: string[], token: string) => {
    if (token === '{') readObject(path);
    if (token === '[') readList(path);
  };
  readValue([], next().token);
  return places;
}

function nameOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}

/** Bytes that `String.fromCharCode` takes at once. Spread as arguments they would take five times as long: the sealed import of 20 MB is held up by it. */
const SLICE = 0x8000;

/** Bytes as Base64, for what is JSON. */
export function base64(data: ArrayBuffer | Uint8Array): string {
  const all = new Uint8Array(data);
  const pieces: string[] = [];
  for (let from = 0; from < all.length; from += SLICE)
    pieces.push(Reflect.apply(String.fromCharCode, null, all.subarray(from, from + SLICE)));
  return btoa(pieces.join(''));
}

/** The bytes that a text stands for. Throws where it is no Base64. */
export function bytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const all = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) all[index] = binary.charCodeAt(index);
  return all;
}

/** Bytes as Base64, for what is JSON. */
export function base64(data: ArrayBuffer | Uint8Array): string {
  return btoa(Array.from(new Uint8Array(data), (byte) => String.fromCharCode(byte)).join(''));
}

/** The bytes that a text stands for. Throws where it is no Base64. */
export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

/** The largest answer that is read, in bytes, after decompression: 1 MB. */
export const LARGEST_BODY = 1_000_000;

/** What came of a body. `too-large` and `cut-short` carry what was read until then. */
export interface Body {
  state: 'whole' | 'too-large' | 'cut-short';
  text: string;
}

/** Reads a response as UTF-8, without its byte order mark, and stops the transfer after so many bytes. Never rejects. */
export async function readBody(response: Response, largest = LARGEST_BODY): Promise<Body> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for await (const chunk of response.body ?? []) {
      const room = largest - bytes;
      bytes += chunk.byteLength;
      text += decoder.decode(chunk.subarray(0, room), { stream: true });
      if (bytes > largest) return { state: 'too-large', text };
    }
  } catch {
    return { state: 'cut-short', text };
  }
  return { state: 'whole', text: text + decoder.decode() };
}

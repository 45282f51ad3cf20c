import { useState } from 'preact/hooks';
import type { JsonObject } from '../../lib/lookup/answer.ts';

/** More responses say nothing new about what an endpoint answers. */
const MOST = 5;

/** What the endpoint answered to the previews so far, newest first: what a template is written for. */
export interface Responses {
  list: JsonObject[];
  /** `endpoint` is where it came from: the answers of another one say nothing. */
  add: (endpoint: string, response: JsonObject) => void;
}

export function useResponses(): Responses {
  const [kept, setKept] = useState<{ endpoint: string; list: JsonObject[] }>({ endpoint: '', list: [] });
  const add = (endpoint: string, response: JsonObject) =>
    setKept((before) => {
      const list = before.endpoint === endpoint ? before.list : [];
      return { endpoint, list: [response, ...list].slice(0, MOST) };
    });
  return { list: kept.list, add };
}

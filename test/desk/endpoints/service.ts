import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A lookup as a service gets it: headers, and the parsed body. */
export interface LookupRequest {
  headers: IncomingHttpHeaders;
  body: { email: string; [field: string]: unknown };
}

/** What a service sends back. `never`: it keeps the connection open and says nothing. */
export type ServiceAnswer =
  | 'never'
  | { status: number; type: 'application/json' | 'text/html'; body: string };

export type Service = (request: LookupRequest) => ServiceAnswer;

/** An answer as JSON. */
export function json(status: number, value: object): ServiceAnswer {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}

/** Compares in a time that says nothing about how much of a secret was right. */
export function sameSecret(given: string | string[] | undefined, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(wanted));
}

/** The address as the services file it: they do not tell capitals apart. */
export function addressOf(request: LookupRequest): string {
  return request.body.email.trim().toLowerCase();
}

/** A customer's record by address, small letters; `undefined` for strangers, whatever they call themselves. */
export function recordOf<T>(records: Record<string, T>, address: string): T | undefined {
  return Object.hasOwn(records, address) ? records[address] : undefined;
}

/** The one customer for whom everything goes wrong: the CRM fails, billing hangs. */
export const TROUBLED_ADDRESS = 'tobias.falk@nordlicht-bistro.example';

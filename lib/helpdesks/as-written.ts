import { type Helpdesk, type HelpdeskDescription, helpdeskSchema } from './helpdesk.ts';

/** A description as a person would write it: without all that would be the same if it were left out. */
export function asWritten(helpdesk: Helpdesk): HelpdeskDescription {
  const whole = helpdeskSchema.parse(helpdesk);
  const written = structuredClone(whole);
  const means = JSON.stringify(whole);
  leaveOut(written, () => {
    const parsed = helpdeskSchema.safeParse(written);
    return parsed.success && JSON.stringify(parsed.data) === means;
  });
  return written;
}

/** Takes every key out that `isSame` does not miss, from the inside outwards. */
function leaveOut(value: unknown, isSame: () => boolean): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    leaveOut(inner, isSame);
    if (Array.isArray(value)) continue;
    Reflect.deleteProperty(value, key);
    if (!isSame()) Reflect.set(value, key, inner);
  }
}

import { otherOrigin } from './01-other-origin.ts';

/** What comes from outside: endpoints, their answers, templates and what they show. Entries 1 to 23. */
export const OUTSIDE = [otherOrigin] as const;

import { z } from 'zod';

/** Zod tries `new Function` for speed; the policy of our pages refuses that and says so in the console. Import this before anything that parses. */
z.config({ jitless: true });

import { z } from 'zod';

/** Fewer would be too easy to guess through, more would keep a browser busy for minutes. 600,000: OWASP's password storage guidance for PBKDF2-HMAC-SHA-256. */
const iterations = z.int().min(600_000).max(10_000_000);
const base64 = z.base64().max(20_000);

/** One secret under the passphrase: AES-256-GCM, a vector of 12 bytes, the ciphertext with its tag. Bound to its owner, name and endpoint origin. */
const sealedEntry = {
  name: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  /** Scheme, host and port of the endpoint that it was sealed for: it opens for no other. */
  origin: z.string().max(300),
  iv: base64,
  data: base64,
};

/** Of a connector or of a rule: the two may have the same id. */
const sealedEntrySchema = z.union([
  z.strictObject({ connector: z.string().max(64), ...sealedEntry }),
  z.strictObject({ rule: z.string().max(64), ...sealedEntry }),
]);

/** Secrets that a config carries, to be opened with a passphrase that is typed once. */
export const sealedSchema = z.strictObject({
  kdf: z.literal('PBKDF2-SHA-256'),
  iterations,
  salt: base64,
  /** An empty text under the passphrase: where it does not open, the passphrase is another one; where a secret alone does not, that secret was altered. */
  check: z.strictObject({ iv: base64, data: base64 }),
  secrets: z.array(sealedEntrySchema).max(5000),
});

export type SealedSecrets = z.infer<typeof sealedSchema>;
export type SealedEntry = z.infer<typeof sealedEntrySchema>;

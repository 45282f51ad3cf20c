import type { SecretHolderId } from '../../lib/config/secret-place.ts';

/** A connector or a rule, as the tool names it: by its id. */
export function whose({ kind, id }: SecretHolderId): string {
  return kind === 'rule' ? `rule ${id}` : id;
}

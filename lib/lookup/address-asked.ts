import type { Connector } from './connector.ts';

/** The address that a connector asks about: as it was written, or without its tag (`ana+shop@` is `ana@`) where the connector wants that. */
export function addressAsked({ stripPlusTags }: Pick<Connector, 'stripPlusTags'>, email: string): string {
  return stripPlusTags ? email.replace(/^([^+@]+)\+[^@]*(?=@[^@]*$)/, '$1') : email;
}

/** Where a case is shown: without a browser, or by the built extension in one. */
export type Where = 'unit' | 'chromium' | 'firefox';

export interface AttackCase {
  /** What is done to the product, a sentence without its end. */
  does: string;
  /** What must hold then, a sentence without its end. */
  holds: string;
  where: readonly Where[];
}

/** One numbered entry of the attack list. The keys of its cases are `NUMBER.1`, `NUMBER.2`… */
export interface Entry<N extends number = number> {
  number: N;
  title: string;
  cases: Partial<Record<`${N}.${number}`, AttackCase>>;
}

/** An entry, with the numbers of its cases kept as types, so that a test for a case that is in no list does not compile. */
export function entry<N extends number, const Cases extends Record<`${N}.${number}`, AttackCase>>(
  number: N,
  title: string,
  cases: Cases,
): { number: N; title: string; cases: Cases } {
  return { number, title, cases };
}

/** A case that no browser has a part in. */
export function inUnit(does: string, holds: string): AttackCase {
  return { does, holds, where: ['unit'] };
}

/** A case shown by the built extension, in both browsers. */
export function inBrowsers(does: string, holds: string): AttackCase {
  return { does, holds, where: ['chromium', 'firefox'] };
}

/** A case of something that only Chromium does, or lets itself be made to do. */
export function inChromium(does: string, holds: string): AttackCase {
  return { does, holds, where: ['chromium'] };
}

/** A case shown in each of the three. */
export function everywhere(does: string, holds: string): AttackCase {
  return { does, holds, where: ['unit', 'chromium', 'firefox'] };
}

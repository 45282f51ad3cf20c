/** The people of one Redmine: an agent who manages the support project, and customers who report to it. Addresses and passwords are for tests alone. */
export const PEOPLE = {
  petra: { first: 'Petra', last: 'Svoboda', email: 'petra.svoboda@desk.example', agent: true, hides: false },
  jan: { first: 'Jan', last: 'Novák', email: 'jan.novak@company.cz', agent: false, hides: false },
  marta: { first: 'Marta', last: 'Silva', email: 'marta.silva@bairro.example', agent: false, hides: false },
  eva: { first: 'Eva', last: 'Dvořáková', email: 'eva.dvorakova@dilna.example', agent: false, hides: true },
  /** Calls themselves by somebody else's address. */
  x: {
    first: '"ceo@big.example"',
    last: '<boss@big.example>',
    email: 'x@evil.test',
    agent: false,
    hides: false,
  },
} as const;

export type Login = keyof typeof PEOPLE;

/** Everybody's. */
export const PASSWORD = 'desk-test-password';

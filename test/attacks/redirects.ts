/** The statuses that send a browser elsewhere, and the case of the attack list that each belongs to. */
export const REDIRECTS = [
  { status: 302, id: '1.1' },
  { status: 307, id: '1.2' },
  { status: 308, id: '1.3' },
  { status: 301, id: '1.4' },
  { status: 303, id: '1.4' },
] as const;

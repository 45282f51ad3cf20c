/** The address of the nth made-up customer. */
export function customerAddress(number: number): string {
  return `customer-${number}@bench.example`;
}

/** What every panel about them says, and no panel about another customer. */
export function customerName(email: string): string {
  return `Customer (${email.split('@')[0]})`;
}

/** What the endpoint says of any customer: a billing record of the size of the demo's at `/billing`, else a badge with five fields. */
export function answerOf(path: string, email: string): object {
  return path === '/billing' ? billing(email) : badge(email);
}

/** A badge about this customer. */
export function badge(email: string) {
  return {
    found: true,
    customer_id: email,
    name: customerName(email),
    badge: 'Business customer',
    badge_color: 'green',
    fields: {
      Plan: 'Business, 12 kg a week',
      'Monthly revenue': '€1,490',
      'Customer since': '2023-04-15',
      Orders: 47,
      'Account manager': 'Sofia Lindqvist',
    },
  };
}

function billing(email: string): object {
  const invoice = (number: number) => ({
    number: `HF-${number}`,
    date: '2026-11-03',
    amount: '€372.50',
    status: number === 2311 ? 'open' : 'paid',
  });
  return {
    customer: {
      name: customerName(email),
      plan: 'Business',
      status: 'active',
      renewal_date: '2027-04-15',
    },
    balance: { due: '€372.50' },
    invoices: [2311, 2274, 2231, 2190].map(invoice),
  };
}

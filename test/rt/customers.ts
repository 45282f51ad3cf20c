/** What the organisation knows of one customer: a badge for the CRM, orders for a template. */
export interface CustomerRecord {
  badge: { customer_id: string; name: string; badge: string; badge_color: string; fields: object };
  orders: { number: string; date: string; amount: string; state: string }[];
}

/** Customers by address. */
export const customers: Record<string, CustomerRecord> = {
  'jan.novak@company.cz': {
    badge: {
      customer_id: 'C-10482',
      name: 'Jan Novák',
      badge: 'Business customer',
      badge_color: 'green',
      fields: {
        Company: 'Company s.r.o., Brno',
        Plan: 'Business, 40 seats',
        'Monthly revenue': '€1,490',
        'Customer since': '2023-04-15',
      },
    },
    orders: [
      { number: '4502', date: '2026-11-16', amount: '€372.50', state: 'on its way' },
      { number: '4471', date: '2026-10-28', amount: '€1,118.00', state: 'delivered' },
      { number: '4389', date: '2026-09-30', amount: '€1,118.00', state: 'delivered' },
    ],
  },
  'accounts@company.cz': {
    badge: {
      customer_id: 'C-10483',
      name: 'Accounts payable',
      badge: 'Pays by invoice',
      badge_color: 'blue',
      fields: { Company: 'Company s.r.o., Brno' },
    },
    orders: [],
  },
  'marta.silva@bairro.example': {
    badge: {
      customer_id: 'C-10911',
      name: 'Marta Silva',
      badge: 'Left in October',
      badge_color: 'red',
      fields: { 'Plan until then': 'Business, 8 seats' },
    },
    orders: [{ number: '3990', date: '2026-08-02', amount: '€640.00', state: 'returned' }],
  },
  'eva.dvorakova@dilna.example': {
    badge: {
      customer_id: 'C-11412',
      name: 'Eva Dvořáková',
      badge: 'Trial, 6 days left',
      badge_color: 'yellow',
      fields: { Plan: 'Trial' },
    },
    orders: [{ number: '4466', date: '2026-11-02', amount: '€89.00', state: 'delivered' }],
  },
  'lukasz.wojcik@palarnia.example': {
    badge: {
      customer_id: 'C-12017',
      name: 'Łukasz Wójcik',
      badge: 'Partner',
      badge_color: 'blue',
      fields: { Plan: 'Partner, 12 seats' },
    },
    orders: [{ number: '4497', date: '2026-11-12', amount: '€2,230.00', state: 'packed' }],
  },
};

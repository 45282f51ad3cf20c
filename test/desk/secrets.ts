/** What the demo's endpoints want to see, by connector and by the secret's name. They open nothing but made-up customers on this machine. */
export const secrets = {
  crm: { key: 'crm-demo-4f1d8b7c2a9e6035d1c4' },
  billing: { key: 'billing-demo-90b3e7a1f25c48d6' },
  loyalty: { token: 'loyalty-demo-c7d2058e41fa9b36' },
} as const;

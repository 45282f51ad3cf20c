import type { JsonObject } from '../../../lib/lookup/answer.ts';

// What endpoints answer for the templates beside this file.

export const CUSTOMER: JsonObject = {
  customer: {
    name: 'Ana Rivera',
    vip: true,
    company: 'Rivera Coffee',
    plan: 'Pro',
    since: '2023-04-15',
    country: 'ES',
    value: 12480.5,
    currency: 'EUR',
    phone: '+34 600 123 456',
    url: 'https://crm.example.com/customers/10482',
  },
};

export const ORDERS: JsonObject = {
  currency: 'EUR',
  orders: [
    {
      number: '2026-118',
      date: '2026-11-18',
      total: 249,
      status: 'shipped',
      url: 'https://shop.example.com/orders/118',
    },
    {
      number: '2026-097',
      date: '2026-09-30',
      total: 89.9,
      status: 'delivered',
      url: 'https://shop.example.com/orders/97',
    },
    {
      number: '2026-061',
      date: '2026-06-02',
      total: 120,
      status: 'refunded',
      url: 'https://shop.example.com/orders/61',
    },
  ],
};

export const SUBSCRIPTION: JsonObject = {
  subscription: {
    plan: 'Business',
    status: 'past_due',
    renews: '2026-12-01',
    amount: 149,
    currency: 'EUR',
    seats: 20,
    seats_used: 17,
  },
};

export const EVENTS: JsonObject = {
  events: [
    { at: '2026-11-21T08:30:00Z', title: 'Signed in', detail: 'Madrid, Firefox' },
    { at: '2026-11-20T16:05:00Z', title: 'Payment failed', detail: 'Card expired' },
    { at: '2026-11-01T07:00:00Z', title: 'Invoice 2311 sent' },
  ],
};

export interface LoyaltyRecord {
  customer_id: string;
  name: string;
  badge: string;
  badge_color: 'green' | 'blue' | 'yellow' | 'gray';
  fields: Record<string, string>;
}

/** The loyalty programme is young: it knows these few. */
export const loyaltyRecords: Record<string, LoyaltyRecord> = {
  'jan.novak@kavarna-morava.example': {
    customer_id: 'L-771',
    name: 'Jan Novák',
    badge: 'Gold',
    badge_color: 'yellow',
    fields: { Points: '4,210', 'Next reward': '290 points to go', 'Member since': '2025-01-09' },
  },
  'asa.oberg@fika-nord.example': {
    customer_id: 'L-204',
    name: 'Åsa Öberg',
    badge: 'Silver',
    badge_color: 'gray',
    fields: { Points: '1,865', 'Next reward': '135 points to go', 'Member since': '2025-03-22' },
  },
  "zoe.o'neill@lantern-books.example": {
    customer_id: 'L-1090',
    name: 'Zoë O’Neill',
    badge: 'New member',
    badge_color: 'blue',
    fields: { Points: '120', 'Member since': '2026-10-30' },
  },
};

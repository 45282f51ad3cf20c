import type { Agent } from '../app/ticket.ts';

export const agents: Agent[] = [
  { id: 'mia', name: 'Mia Hartley', email: 'mia.hartley@harbour-finch.example' },
  { id: 'owen', name: 'Owen Clarke', email: 'owen.clarke@harbour-finch.example' },
  { id: 'sofia', name: 'Sofia Lindqvist', email: 'sofia.lindqvist@harbour-finch.example' },
];

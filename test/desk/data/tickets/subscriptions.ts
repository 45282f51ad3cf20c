import { customer, note, reply, type TicketDraft } from '../ticket-draft.ts';

export const subscriptions: TicketDraft[] = [
  {
    id: 1036,
    requester: 'asa',
    subject: 'Pausa prenumerationen i juli',
    status: 'solved',
    priority: 'normal',
    tags: ['subscription'],
    assignee: 'sofia',
    messages: [
      customer(
        170,
        `Hej!

We close for the whole of July. Can you pause our weekly box from the 1st to the 31st?

Åsa Öberg
Fika Nord, Umeå`,
      ),
      reply(
        'sofia',
        168,
        `Hej Åsa!\n\nPaused from 1 to 31 July, and it starts again by itself. Have a good summer.\n\nSofia`,
      ),
      customer(167, `Tack så mycket!`),
    ],
  },
  {
    id: 1041,
    requester: 'rutger',
    subject: 'What happens when the trial ends?',
    status: 'open',
    priority: 'normal',
    tags: ['subscription', 'trial'],
    assignee: 'owen',
    messages: [
      customer(
        14,
        `Hi,

our trial box ends next week. Do we fall into a yearly plan by ourselves, or do you ask first? My partner (anouk@dewit-catering.example) wants to know before we sign anything.

Rutger`,
      ),
    ],
  },
  {
    id: 1045,
    requester: 'ines',
    subject: 'Switch the wholesale box to fortnightly',
    status: 'open',
    priority: 'normal',
    tags: ['subscription', 'wholesale'],
    assignee: 'mia',
    messages: [
      customer(
        6.4,
        `Bom dia,

five kilos every week are a little too much for us in winter. Every second week, please, starting with the next box.

Inês Carvalho
Café Mirante (private: ines.carvalho@correio.example)`,
      ),
    ],
  },
  {
    id: 1046,
    requester: 'marta',
    subject: 'Why we left, since you asked',
    status: 'pending',
    priority: 'low',
    tags: ['feedback', 'churn'],
    assignee: 'sofia',
    messages: [
      customer(
        76,
        `Dear Harbour & Finch,

your coffee was never the problem. We moved to a roaster two streets away because they repair grinders on the same day. If you ever do that in Lisbon, write to me.

Marta Silva`,
      ),
      note(
        'sofia',
        75,
        `Forwarded to service@harbour-finch.example. Let us answer when they have said something.`,
      ),
    ],
  },
  {
    id: 1050,
    requester: 'dana',
    subject: 'Please delete my account',
    status: 'open',
    priority: 'high',
    tags: ['privacy'],
    assignee: 'owen',
    messages: [
      customer(
        8,
        `I have cancelled my subscription and would like my account and all orders to be deleted. Please confirm in writing.

D. Whitfield`,
      ),
      note('owen', 7.5, `Privacy requests: the address is visible to the privacy team only.`),
    ],
  },
  {
    id: 1054,
    requester: 'giulia',
    subject: 'Indirizzo di fatturazione diverso',
    status: 'open',
    priority: 'normal',
    tags: ['subscription', 'address'],
    assignee: null,
    messages: [
      customer(
        17,
        `Buongiorno,

the subscription goes to the roastery, the invoice to my accountant. Can both addresses stand in one account?

Giulia Ferri`,
      ),
    ],
  },
];

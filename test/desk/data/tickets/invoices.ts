import { customer, note, reply, type TicketDraft } from '../ticket-draft.ts';

export const invoices: TicketDraft[] = [
  {
    id: 1038,
    requester: 'eleni',
    subject: 'Reminder for an invoice that we paid',
    status: 'open',
    priority: 'urgent',
    tags: ['invoice', 'reminder'],
    assignee: 'mia',
    messages: [
      customer(
        26,
        `Καλημέρα,

we got a second reminder for invoice HF-2291, but our bank says it was paid on the third. Please look into it before the next delivery is stopped.

> From: accounts@harbour-finch.example
> To: eleni@taverna-thalassa.example
> Subject: Second reminder, invoice HF-2291

Ελένη Παπαδάκη`,
      ),
      note('sofia', 25, `Bank shows nothing from them since the summer. Please ask for the reference.`),
    ],
  },
  {
    id: 1040,
    requester: 'einkauf',
    subject: 'VAT number missing on invoice HF-2304',
    status: 'pending',
    priority: 'normal',
    tags: ['invoice', 'vat'],
    assignee: 'owen',
    messages: [
      customer(
        44,
        `Guten Tag,

on invoice HF-2304 our VAT number is missing, so our accountants (buchhaltung@boehm-soehne.example) cannot book it. Please send a corrected one.

Mit freundlichen Grüßen
Böhm & Söhne <Einkauf>`,
      ),
      reply(
        'owen',
        40,
        `Good morning,\n\nplease tell me the number as it should stand there.\n\nOwen Clarke`,
      ),
    ],
  },
  {
    id: 1044,
    requester: 'bart',
    subject: 'Collective invoice for 31 tea rooms, one purchase order each',
    status: 'open',
    priority: 'normal',
    tags: ['invoice', 'wholesale', 'purchase-order'],
    assignee: 'mia',
    messages: [
      customer(
        20,
        `Dear Sir or Madam,

our federation would like one invoice a month for all thirty-one member houses, with the purchase order number of each house on its own line. Is that something your system can do?

Yours faithfully,
B. Featherstonehaugh-Cholmondeley
(short address for humans: bart@fich.example)`,
      ),
    ],
  },
  {
    id: 1048,
    requester: 'lukasz',
    subject: 'Faktura w złotówkach?',
    status: 'solved',
    priority: 'low',
    tags: ['invoice', 'currency'],
    assignee: 'sofia',
    messages: [
      customer(
        96,
        `Cześć,

can you invoice us in PLN instead of EUR? Our bank takes 2 % for every payment.

Łukasz Wójcik
Palarnia Żuraw`,
      ),
      reply(
        'sofia',
        90,
        `Cześć Łukasz,

yes: from the next invoice on you get złoty, at the rate of the day. Nothing to do on your side.

Sofia`,
      ),
    ],
  },
  {
    id: 1053,
    requester: 'lena',
    subject: 'Please send invoices to our bookkeeper too',
    status: 'open',
    priority: 'low',
    tags: ['invoice'],
    assignee: null,
    messages: [
      customer(
        11,
        `Hi,

please send a copy of each invoice to books@steuerbuero-hansen.example from now on.

Lena Fischer, Tidewater
orders@tidewater.example`,
      ),
    ],
  },
  {
    id: 1056,
    requester: 'tobias',
    subject: 'Card declined at checkout, three times',
    status: 'open',
    priority: 'high',
    tags: ['payment'],
    assignee: 'mia',
    messages: [
      customer(
        1.6,
        `Hello,

your checkout refuses our card every time, with the message "try again later". The card works everywhere else. We need the order before Saturday.

Tobias Falk
Nordlicht Bistro`,
      ),
    ],
  },
];

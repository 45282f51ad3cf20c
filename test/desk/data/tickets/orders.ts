import { customer, note, reply, type TicketDraft } from '../ticket-draft.ts';

export const orders: TicketDraft[] = [
  {
    id: 1042,
    requester: 'jan',
    subject: 'Two bags short in Tuesday’s delivery',
    status: 'open',
    priority: 'high',
    tags: ['delivery', 'wholesale'],
    assignee: 'mia',
    messages: [
      customer(
        5,
        `Good morning,

we ordered twelve 1 kg bags of Lighthouse and got ten. The delivery note says twelve, so I suppose it happened while packing. Our driver’s photo is attached.

We open the second café on Friday and would need the two bags by then. Could you also put my colleague petra.novakova@kavarna-morava.example in copy from now on?

Jan Novák
Kavárna Morava, Brno
jan@novak.example · +420 539 010 114`,
      ),
      note(
        'owen',
        4.5,
        `Packing log says twelve, scale says ten. I asked warehouse@harbour-finch.example for the camera still.`,
      ),
      reply(
        'mia',
        4,
        `Hello Jan,

I am sorry about that, and thank you for the photo. Two bags of Lighthouse leave us today with the afternoon courier and reach you on Thursday.

I will tell you the tracking number as soon as I have it.

Mia Hartley
Harbour & Finch · hello@harbour-finch.example`,
      ),
      customer(
        1.2,
        `Thursday is perfect, thank you! Please send the tracking number to the shop as well: brno@kavarna-morava.example.

Jan`,
      ),
    ],
  },
  {
    id: 1043,
    requester: 'taro',
    subject: '焙煎日の確認 / Roast date on our last order',
    status: 'open',
    priority: 'normal',
    tags: ['order', 'export'],
    assignee: 'mia',
    messages: [
      customer(
        9,
        `お世話になっております。

The bags of our last order (HF-88213) carry no roast date. For our customers the date has to be on the label. Could you tell us the date, and print it on the bags next time?

よろしくお願いいたします。
港コーヒー 山田 太郎
info@minato-coffee.example`,
      ),
    ],
  },
  {
    id: 1047,
    requester: 'priya',
    subject: 'Do you ship to Bengaluru?',
    status: 'open',
    priority: 'normal',
    tags: ['question', 'export'],
    assignee: null,
    messages: [
      customer(
        3,
        `Hi there,

a friend (dev@raman-family.example) brought me a bag of your Breakwater from Bristol and I would love to order some. Do you ship to India, and what would six bags cost to send?

Priya`,
      ),
    ],
  },
  {
    id: 1049,
    requester: 'zoe',
    subject: 'Gift box arrived with a broken cup',
    status: 'pending',
    priority: 'normal',
    tags: ['damage', 'gift'],
    assignee: 'sofia',
    messages: [
      customer(
        30,
        `Hello,

the gift box for our bookshop’s raffle arrived today, and one of the two cups is in three pieces. The coffee is fine. Can I get just the cup?

Zoë`,
      ),
      reply(
        'sofia',
        27,
        `Hello Zoë,

of course. Which glaze was it, Slate or Sand? Then the right one goes out tomorrow.

Sofia Lindqvist
Harbour & Finch`,
      ),
    ],
  },
  {
    id: 1052,
    requester: 'gordon',
    subject: 'Phone: wants to change the delivery day',
    status: 'open',
    priority: 'low',
    tags: ['phone', 'delivery'],
    assignee: 'owen',
    messages: [
      note(
        'owen',
        7,
        `Mr Baillie rang. He has no e-mail and does not want any. Deliveries on Wednesdays instead of Mondays, please; the shop is shut on Mondays now. His niece may call as well, she writes as fiona@baillie.example.`,
      ),
    ],
  },
  {
    id: 1055,
    requester: 'khai',
    subject: 'Samples for a new blend with condensed milk',
    status: 'open',
    priority: 'normal',
    tags: ['samples', 'wholesale'],
    assignee: 'sofia',
    messages: [
      customer(
        52,
        `Dear team,

we are looking for a dark roast that stands up to condensed milk. Could you send three or four samples of 100 g? We would pay for the courier.

Minh Khai
Phin Saigon`,
      ),
      reply(
        'sofia',
        48,
        `Dear Khai,

with pleasure. I would start with Nightwatch and Old Quay, and add two lots that are not in the shop yet. Where may I send them?

Sofia`,
      ),
      customer(
        2.5,
        `To the roastery, please: 14 Harbour Lane, and call Mr Tran (tran@phin-saigon.example) an hour before.`,
      ),
    ],
  },
];

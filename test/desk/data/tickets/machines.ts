import { customer, note, reply, type TicketDraft } from '../ticket-draft.ts';

export const machines: TicketDraft[] = [
  {
    id: 1037,
    requester: 'maryam',
    subject: 'Which grinder for cardamom coffee?',
    status: 'open',
    priority: 'normal',
    tags: ['advice', 'grinder'],
    assignee: 'owen',
    messages: [
      customer(
        60,
        `مرحبا،

we grind coffee together with cardamom, very fine. Which of your grinders survives that for more than a year?

مريم حداد
قهوة حداد`,
      ),
      reply(
        'owen',
        55,
        `Hello Maryam,

the Skerry 64 with steel burrs. I would keep one only for cardamom, though: the oil stays in the chute.

Owen Clarke`,
      ),
      customer(10, `Thank you. What would two of them cost, with the fine burrs? Please answer in English.`),
    ],
  },
  {
    id: 1039,
    requester: 'seun',
    subject: 'Descaling light stays on',
    status: 'open',
    priority: 'high',
    tags: ['machine', 'service'],
    assignee: 'mia',
    messages: [
      customer(
        33,
        `Hello,

we descaled our Pier II twice, exactly by the booklet. The light stays on and the machine refuses to heat. Serial number P2-11873.

Ṣeun
Adébáyọ̀ Kitchens`,
      ),
      reply(
        'mia',
        31,
        `Hello Ṣeun,

please hold the steam button for ten seconds while you switch it on. The light should blink three times and go out.

Mia`,
      ),
      customer(13, `It blinked five times. Is that worse?`),
    ],
  },
  {
    id: 1051,
    requester: 'jan',
    subject: 'Service contract for the second café',
    status: 'pending',
    priority: 'normal',
    tags: ['machine', 'contract'],
    assignee: 'owen',
    messages: [
      customer(
        50,
        `Hello,

we would like the same service contract for the new machine in Olomouc. Who signs it on your side?

Jan Novák`,
      ),
      reply('owen', 47, `Hello Jan,\n\nI do. The draft is on its way to you by post as well.\n\nOwen Clarke`),
    ],
  },
  {
    id: 1057,
    requester: 'taro',
    subject: 'Voltage of the Pier II in Japan',
    status: 'solved',
    priority: 'normal',
    tags: ['machine', 'export'],
    assignee: 'sofia',
    messages: [
      customer(120, `Does the Pier II come in 100 V as well?\n\n山田`),
      reply('sofia', 118, `Yes: order number P2-JP. It needs about a minute longer to heat up.\n\nSofia`),
    ],
  },
  {
    id: 1058,
    requester: 'priya',
    subject: 'Grinder settings for a moka pot',
    status: 'solved',
    priority: 'low',
    tags: ['advice', 'grinder'],
    assignee: 'owen',
    messages: [
      customer(200, `Which setting do you use for a moka pot? Mine drips for ten minutes.\n\nPriya`),
      reply('owen', 198, `Somewhat coarser than table salt; on the Skerry that is 14 or 15.\n\nOwen`),
      note('owen', 198, `Good one for the help pages.`),
    ],
  },
];

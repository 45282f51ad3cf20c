import { LONG_ADDRESS } from '../data/requesters.ts';

export interface Invoice {
  number: string;
  date: string;
  amount: string;
  status: 'paid' | 'open' | 'overdue';
}

/** What the billing service knows of one customer: nested, as a service answers that was not made for a panel. */
export interface BillingRecord {
  customer: {
    name: string;
    plan: string;
    status: 'active' | 'paused' | 'stopped';
    renewal_date: string | null;
  };
  balance: { due: string; overdue: string | null };
  invoices: Invoice[];
}

const paid = (number: string, date: string, amount: string): Invoice => ({
  number,
  date,
  amount,
  status: 'paid',
});

/** Customers by address in small letters. */
export const billingRecords: Record<string, BillingRecord> = {
  'jan.novak@kavarna-morava.example': {
    customer: {
      name: 'Kavárna Morava s.r.o.',
      plan: 'Business',
      status: 'active',
      renewal_date: '2027-04-15',
    },
    balance: { due: '€372.50', overdue: null },
    invoices: [
      { number: 'HF-2311', date: '2026-11-14', amount: '€372.50', status: 'open' },
      paid('HF-2298', '2026-11-07', '€372.50'),
      paid('HF-2284', '2026-10-31', '€390.00'),
    ],
  },
  'taro.yamada@minato-coffee.example': {
    customer: { name: '港コーヒー株式会社', plan: 'Export', status: 'active', renewal_date: null },
    balance: { due: '¥0', overdue: null },
    invoices: [paid('HF-2290', '2026-11-03', '¥412,000'), paid('HF-2207', '2026-10-02', '¥398,000')],
  },
  'asa.oberg@fika-nord.example': {
    customer: { name: 'Fika Nord AB', plan: 'Weekly box', status: 'active', renewal_date: '2026-11-30' },
    balance: { due: '0 kr', overdue: null },
    invoices: [paid('HF-2302', '2026-11-10', '975 kr'), paid('HF-2288', '2026-11-03', '975 kr')],
  },
  'lukasz.wojcik@palarnia.example': {
    customer: { name: 'Palarnia Żuraw', plan: 'Green coffee', status: 'active', renewal_date: null },
    balance: { due: '2 140,00 zł', overdue: null },
    invoices: [
      { number: 'HF-2309', date: '2026-11-13', amount: '2 140,00 zł', status: 'open' },
      paid('HF-2266', '2026-10-20', '€480.00'),
    ],
  },
  'ines.carvalho+wholesale@cafe-mirante.example': {
    customer: { name: 'Café Mirante', plan: 'Wholesale', status: 'active', renewal_date: '2027-01-20' },
    balance: { due: '€0.00', overdue: null },
    invoices: [paid('HF-2305', '2026-11-11', '€160.00')],
  },
  [LONG_ADDRESS]: {
    customer: {
      name: 'Federation of Independent Coffee Houses and Tea Rooms Co-operative',
      plan: 'Key account',
      status: 'active',
      renewal_date: '2027-06-01',
    },
    balance: { due: '£18,200.00', overdue: null },
    invoices: [
      { number: 'HF-2310', date: '2026-11-13', amount: '£18,200.00', status: 'open' },
      paid('HF-2230', '2026-10-13', '£17,650.00'),
      paid('HF-2155', '2026-09-13', '£17,910.00'),
      paid('HF-2081', '2026-08-13', '£16,400.00'),
    ],
  },
  'lena.fischer@tidewater.example': {
    customer: { name: 'Tidewater', plan: 'Business', status: 'active', renewal_date: '2027-03-11' },
    balance: { due: '€0.00', overdue: null },
    invoices: [paid('HF-2299', '2026-11-08', '€182.50')],
  },
  'eleni@taverna-thalassa.example': {
    customer: { name: 'Ταβέρνα Θάλασσα', plan: 'Business', status: 'stopped', renewal_date: null },
    balance: { due: '€1,284.50', overdue: '€1,284.50' },
    invoices: [
      { number: 'HF-2291', date: '2026-10-03', amount: '€642.25', status: 'overdue' },
      { number: 'HF-2214', date: '2026-09-03', amount: '€642.25', status: 'overdue' },
      paid('HF-2140', '2026-08-03', '€642.25'),
    ],
  },
  'einkauf@boehm-soehne.example': {
    customer: { name: 'Böhm & Söhne GmbH', plan: 'Business', status: 'active', renewal_date: '2027-02-01' },
    balance: { due: '€503.75', overdue: null },
    invoices: [
      { number: 'HF-2304', date: '2026-11-11', amount: '€503.75', status: 'open' },
      paid('HF-2277', '2026-10-27', '€503.75'),
    ],
  },
  'marta.silva@bairro-alto.example': {
    customer: { name: 'Marta Silva', plan: 'Business', status: 'stopped', renewal_date: null },
    balance: { due: '€0.00', overdue: null },
    invoices: [paid('HF-2240', '2026-10-15', '€290.00')],
  },
  'rutger@dewit-catering.example': {
    customer: { name: 'De Wit Catering', plan: 'Trial', status: 'active', renewal_date: '2026-11-27' },
    balance: { due: '€0.00', overdue: null },
    invoices: [],
  },
};

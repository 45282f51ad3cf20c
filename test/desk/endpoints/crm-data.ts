import { LONG_ADDRESS } from '../data/requesters.ts';

/** What the CRM answers about one customer: Disqua's shape, read generously in a few places as real endpoints need. */
export interface CrmRecord {
  customer_id: string | number;
  name: string;
  badge: string;
  badge_color: 'green' | 'blue' | 'yellow' | 'red' | 'gray';
  fields: Record<string, string | number | boolean | null>;
}

/** Customers by address in small letters. */
export const crmRecords: Record<string, CrmRecord> = {
  'jan.novak@kavarna-morava.example': record('C-10482', 'Jan Novák', 'Business customer', 'green', {
    Plan: 'Business, 12 kg a week',
    'Monthly revenue': '€1,490',
    'Customer since': '2023-04-15',
    Orders: 47,
    'Account manager': 'Sofia Lindqvist',
  }),
  'taro.yamada@minato-coffee.example': record('C-11790', '山田 太郎', 'Export partner', 'blue', {
    会社: '港コーヒー株式会社',
    Plan: 'Export, by the pallet',
    'Monthly revenue': '¥412,000',
    'Customer since': '2024-09-02',
    'Ships from': 'Bristol',
  }),
  'asa.oberg@fika-nord.example': record('C-10077', 'Åsa Öberg', 'Business customer', 'green', {
    Plan: 'Weekly box, 5 kg',
    'Monthly revenue': '3 900 kr',
    'Customer since': '2021-11-30',
    Orders: 208,
  }),
  /** An id that is a number, a value that is missing, one that is a boolean. */
  'lukasz.wojcik@palarnia.example': record(20417, 'Łukasz Wójcik', 'Roaster', 'blue', {
    Plan: 'Green coffee only',
    'Customer since': '2022-02-08',
    'Invoices in PLN': true,
    'Account manager': null,
    Orders: 31,
  }),
  'ines.carvalho+wholesale@cafe-mirante.example': record('C-12003', 'Inês Carvalho', 'Wholesale', 'green', {
    Plan: 'Wholesale box, 5 kg',
    'Monthly revenue': '€640',
    'Customer since': '2025-01-20',
    Orders: 22,
  }),
  [LONG_ADDRESS]: record('C-00031', 'Bartholomew Featherstonehaugh-Cholmondeley', 'Key account', 'green', {
    Company: 'Federation of Independent Coffee Houses and Tea Rooms Co-operative',
    Members: 31,
    'Monthly revenue': '£18,200',
    'Customer since': '2019-06-01',
  }),
  'lena.fischer@tidewater.example': record('C-11215', 'Lena Fischer', 'Business customer', 'green', {
    Plan: 'Business, 6 kg a week',
    'Monthly revenue': '€730',
    'Customer since': '2024-03-11',
  }),
  "zoe.o'neill@lantern-books.example": record('C-13377', 'Zoë O’Neill', 'Shop customer', 'gray', {
    Orders: 4,
    'Last order': '2026-11-12',
    Newsletter: 'Yes',
  }),
  'maryam.haddad@qahwa.example': record('C-12551', 'مريم حداد', 'Equipment', 'blue', {
    المدينة: 'Amman',
    'Bought so far': '€4,120',
    'Customer since': '2025-06-17',
  }),
  'khai.nguyen@phin-saigon.example': record('C-13402', 'Nguyễn Thị Minh Khai', 'Prospect', 'yellow', {
    Wants: 'Wholesale, dark roast',
    'Samples sent': 2,
    'Account manager': 'Sofia Lindqvist',
  }),
  'seun@adebayo-kitchens.example': record('C-12890', 'Olúwaṣeun Adébáyọ̀', 'Service contract', 'green', {
    Machine: 'Pier II, P2-11873',
    'Contract until': '2027-08-31',
    'Reaction time': '1 working day',
  }),
  'marta.silva@bairro-alto.example': record('C-10911', 'Marta Silva', 'Left in October', 'red', {
    'Plan until then': 'Business, 8 kg a week',
    'Left because': 'Slow grinder repairs',
    'Bought so far': '€21,870',
  }),
  'rutger@dewit-catering.example': record('C-13420', 'Rutger de Wit', 'Trial, 6 days left', 'yellow', {
    Plan: 'Trial box',
    'Trial ends': '2026-11-27',
    Orders: 1,
  }),
  'eleni@taverna-thalassa.example': record('C-11604', 'Ελένη Παπαδάκη', 'Deliveries stopped', 'red', {
    Plan: 'Business, 10 kg a week',
    Overdue: '€1,284.50',
    'Customer since': '2023-05-22',
  }),
  'einkauf@boehm-soehne.example': record('C-10660', 'Böhm & Söhne <Einkauf>', 'Business customer', 'green', {
    Company: 'Böhm & Söhne GmbH',
    'VAT number': 'not on file',
    'Monthly revenue': '€2,015',
  }),
  'giulia.ferri@torrefazione-ferri.example': record('C-12277', 'Giulia Ferri', 'Roaster', 'blue', {
    Plan: 'Green coffee only',
    'Customer since': '2025-02-03',
    Orders: 12,
  }),
};

function record(
  customer_id: CrmRecord['customer_id'],
  name: string,
  badge: string,
  badge_color: CrmRecord['badge_color'],
  fields: CrmRecord['fields'],
): CrmRecord {
  return { customer_id, name, badge, badge_color, fields };
}

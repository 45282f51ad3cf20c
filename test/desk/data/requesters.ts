import type { Requester } from '../app/ticket.ts';

/** 213 characters, every part within the limits of RFC 5321: local part at most 64, address at most 254. */
export const LONG_ADDRESS =
  'bartholomew.featherstonehaugh-cholmondeley+wholesale.desk@accounts-payable-and-central-purchasing-department.north-eastern-regional-office.federation-of-independent-coffee-houses-and-tea-rooms.co-operative.example';

/** Everybody who wrote to the desk. The endpoints know some of them; `inbox.example` is known to none. */
export const requesters: Requester[] = [
  { id: 'jan', name: 'Jan Novák', email: 'jan.novak@kavarna-morava.example' },
  { id: 'taro', name: '山田 太郎', email: 'taro.yamada@minato-coffee.example' },
  { id: 'asa', name: 'Åsa Öberg', email: 'asa.oberg@fika-nord.example' },
  { id: 'lukasz', name: 'Łukasz Wójcik', email: 'lukasz.wojcik@palarnia.example' },
  { id: 'ines', name: 'Inês Carvalho', email: 'ines.carvalho+wholesale@cafe-mirante.example' },
  { id: 'bart', name: 'Bartholomew Featherstonehaugh-Cholmondeley', email: LONG_ADDRESS },
  { id: 'priya', name: 'Priya Raman', email: 'priya.raman@inbox.example' },
  { id: 'gordon', name: 'Gordon Baillie', phone: '+44 20 7946 0182' },
  { id: 'tobias', name: 'Tobias Falk', email: 'tobias.falk@nordlicht-bistro.example' },
  { id: 'dana', name: 'Dana Whitfield', hidden: true },
  /** A display name that looks like an address, and is not the customer's. */
  { id: 'lena', name: 'orders@tidewater.example', email: 'lena.fischer@tidewater.example' },
  { id: 'zoe', name: 'Zoë O’Neill', email: "zoe.o'neill@lantern-books.example" },
  { id: 'maryam', name: 'مريم حداد', email: 'maryam.haddad@qahwa.example' },
  { id: 'khai', name: 'Nguyễn Thị Minh Khai', email: 'khai.nguyen@phin-saigon.example' },
  { id: 'seun', name: 'Olúwaṣeun Adébáyọ̀', email: 'seun@adebayo-kitchens.example' },
  { id: 'marta', name: 'Marta Silva', email: 'marta.silva@bairro-alto.example' },
  { id: 'rutger', name: 'Rutger de Wit', email: 'rutger@dewit-catering.example' },
  { id: 'eleni', name: 'Ελένη Παπαδάκη', email: 'eleni@taverna-thalassa.example' },
  { id: 'einkauf', name: 'Böhm & Söhne <Einkauf>', email: 'einkauf@boehm-soehne.example' },
  { id: 'giulia', name: 'Giulia Ferri', email: 'Giulia.Ferri@Torrefazione-Ferri.example' },
];

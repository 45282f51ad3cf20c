import { entry, inUnit } from '../entry.ts';

export const endpointUrls = entry(14, "Endpoints' addresses and headers", {
  '14.1': inUnit('`http://169.254.169.254`, where clouds keep their keys', 'refused: not over plain HTTP'),
  '14.2': inUnit('`https://user:pass@host/`', 'refused: no password stands in an address'),
  '14.3': inUnit('`https://host:99999`', 'refused: no such port'),
  '14.4': inUnit('A name with a letter of another script', 'asked for and shown as what it is, in Punycode'),
  '14.5': inUnit('A host with a dot at its end', 'taken, and it is no other way to skip HTTPS'),
  '14.6': inUnit('`javascript:`', 'refused'),
  '14.7': inUnit("An address of the extension's own", 'refused'),
  '14.8': inUnit("A line break in a header's value", 'refused; out of a secret nothing is sent'),
  '14.9': inUnit('A header named `Host`', 'refused with the reason'),
  '14.10': inUnit('A header named `User-Agent`', 'refused with the reason'),
  '14.11': inUnit("Letters outside ASCII in a header's name", 'refused with the reason'),
});

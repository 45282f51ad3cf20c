import { crc32, inflateRawSync } from 'node:zlib';

/*
 * After .ZIP File Format Specification 6.3.10 (APPNOTE.TXT), 4.3.7, 4.3.12 and 4.3.16. All numbers are little-endian. Node packs and unpacks deflate, but knows no archives; our own
 * have no comment, no encryption and fewer than 65,535 files, so that this is all there is to them.
 */
const END = { signature: 0x06054b50, size: 22 };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };
const STORED = 0;
const DEFLATED = 8;

export interface ZipEntry {
  /** Path with `/` between its parts. */
  name: string;
  bytes: Buffer;
  /** Time and date as MS-DOS has them, 32 bits; 0 where whoever packed it gave none. */
  stamp: number;
}

/** The files of a ZIP in the order of its directory. Throws where it is damaged, or of a kind that we do not make. */
export function readZip(zip: Buffer): ZipEntry[] {
  const end = zip.length - END.size;
  demand(end >= 0 && zip.readUInt32LE(end) === END.signature, 'it does not end as a ZIP without a comment');
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    demand(zip.readUInt32LE(at) === CENTRAL.signature, 'its directory is damaged');
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + CENTRAL.size, at + CENTRAL.size + nameLength);
    if (!name.endsWith('/')) entries.push({ name, bytes: unpack(zip, at), stamp: zip.readUInt32LE(at + 12) });
    at += CENTRAL.size + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** The bytes of the file whose entry in the directory is at `central`. */
function unpack(zip: Buffer, central: number): Buffer {
  const local = zip.readUInt32LE(central + 42);
  demand(zip.readUInt32LE(local) === LOCAL.signature, 'a file is not where its directory says');
  const start = local + LOCAL.size + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + zip.readUInt32LE(central + 20));
  const method = zip.readUInt16LE(central + 10);
  demand(method === STORED || method === DEFLATED, `a file is packed by method ${method}`);
  const bytes = method === STORED ? packed : inflateRawSync(packed);
  demand(
    crc32(bytes) === zip.readUInt32LE(central + 16),
    'a file has another checksum than its directory says',
  );
  return bytes;
}

function demand(holds: boolean, fault: string): void {
  if (!holds) throw new Error(`The ZIP cannot be read: ${fault}.`);
}

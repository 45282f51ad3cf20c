import { sign } from 'node:crypto';
import { idBytes, type SigningKey } from './signing-key.ts';

/*
 * CRX3 after Chromium's components/crx_file/crx3.proto and crx_creator.cc: a magic number, the version, the length of the header, the header (protocol
 * buffers), the ZIP. All numbers are unsigned 32-bit little-endian. The three messages in it have one or two fields of bytes, so they are written here by hand:
 * packers from the registry bring a protocol buffer library and a ZIP library for the same forty lines, and Chromium's own wants a browser on the machine that builds.
 */

const MAGIC = Buffer.from('Cr24');
const VERSION = 3;
const CONTEXT = Buffer.from('CRX3 SignedData\0');

/** The numbers of the fields in crx3.proto. */
const SHA256_WITH_RSA = 2;
const SIGNED_HEADER_DATA = 10_000;
const PUBLIC_KEY = 1;
const SIGNATURE = 2;
const CRX_ID = 1;

/** A ZIP of an extension as a signed CRX3 file, the form in which Chrome, Edge and Chromium install from an address of one's own. */
export function packCrx(zip: Buffer, { privateKey, publicKey }: SigningKey): Buffer {
  const signedData = bytesField(CRX_ID, idBytes(publicKey));
  const signature = sign(
    'sha256',
    Buffer.concat([CONTEXT, uint32(signedData.length), signedData, zip]),
    privateKey,
  );
  const proof = Buffer.concat([bytesField(PUBLIC_KEY, publicKey), bytesField(SIGNATURE, signature)]);
  const header = Buffer.concat([
    bytesField(SHA256_WITH_RSA, proof),
    bytesField(SIGNED_HEADER_DATA, signedData),
  ]);
  return Buffer.concat([MAGIC, uint32(VERSION), uint32(header.length), header, zip]);
}

/** A field of bytes: wire type 2 of protocol buffers. */
function bytesField(field: number, bytes: Buffer): Buffer {
  return Buffer.concat([varint(field * 8 + 2), varint(bytes.length), bytes]);
}

function varint(number: number): Buffer {
  const bytes: number[] = [];
  let rest = number;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  return Buffer.from([...bytes, rest]);
}

function uint32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

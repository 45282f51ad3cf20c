import { generateKeyPairSync, sign } from 'node:crypto';

/** A key and a certificate that nobody but itself vouches for, both PEM: for 127.0.0.1 and localhost, for a year around now. */
export function ownCertificate(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const tbs = der(
    0x30,
    der(0xa0, der(0x02, [2])),
    der(0x02, [1]),
    ECDSA_SHA256,
    NAME,
    der(0x30, utcTime(-180), utcTime(180)),
    NAME,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, der(0x30, ALT_NAME, der(0x04, der(0x30, LOOPBACK, LOCALHOST))))),
  );
  const signature = sign('sha256', tbs, privateKey);
  const certificate = der(0x30, tbs, ECDSA_SHA256, der(0x03, [0], signature));
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: pem(certificate) };
}

/** One value of ASN.1 in DER (ITU-T X.690): tag, length, content. */
function der(tag: number, ...parts: (Uint8Array | number[])[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

/** 1.2.840.10045.4.3.2 (RFC 5758). */
const ECDSA_SHA256 = der(0x30, der(0x06, [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]));
/** A common name, 2.5.4.3. */
const NAME = der(
  0x30,
  der(0x31, der(0x30, der(0x06, [0x55, 0x04, 0x03]), der(0x0c, Buffer.from('own certificate')))),
);
/** 2.5.29.17, and two names of it (RFC 5280, 4.2.1.6). */
const ALT_NAME = der(0x06, [0x55, 0x1d, 0x11]);
const LOOPBACK = der(0x87, [127, 0, 0, 1]);
const LOCALHOST = der(0x82, Buffer.from('localhost'));

function utcTime(days: number): Buffer {
  const text = new Date(Date.now() + days * 86_400_000).toISOString().replace(/\D/g, '').slice(2, 14);
  return der(0x17, Buffer.from(`${text}Z`));
}

function pem(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

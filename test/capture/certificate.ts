import { generateKeyPairSync, sign } from 'node:crypto';

/** A server's key and chain, in PEM, signed by an authority that was made for one test and that nobody trusts. */
export interface ServerIdentity {
  readonly key: string;
  readonly cert: string;
}

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const length = body.length < 128 ? [body.length] : body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
};
const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const hex = (bytes: string): Buffer => Buffer.from(bytes, 'hex');
const ECDSA_SHA256 = sequence(der(0x06, hex('2a8648ce3d040302')));
const named = (name: string): Buffer => sequence(der(0x31, sequence(der(0x06, hex('550403')), der(0x0c, Buffer.from(name)))));
const timeOf = (date: Date): Buffer => der(0x17, Buffer.from(`${date.toISOString().replace(/\D/g, '').slice(2, 14)}Z`));

/** X.509 by hand: the standard library reads certificates and writes none. *Source*: RFC 5280 §4.1. */
export function makeIdentity(subject: string, hosts: readonly string[], validFrom: Date, validTo: Date): ServerIdentity {
  const [authority, server] = [generateKeyPairSync('ec', { namedCurve: 'P-256' }), generateKeyPairSync('ec', { namedCurve: 'P-256' })];
  const names = sequence(...hosts.map((host) => der(0x82, Buffer.from(host))));
  const extensions = der(0xa3, sequence(sequence(der(0x06, hex('551d11')), der(0x04, names))));
  const body = sequence(
    der(0xa0, der(0x02, hex('02'))), der(0x02, hex('10')), ECDSA_SHA256, named('Authority of the zoo'), sequence(timeOf(validFrom), timeOf(validTo)), named(subject),
    server.publicKey.export({ type: 'spki', format: 'der' }), extensions,
  );
  const certificate = sequence(body, ECDSA_SHA256, der(0x03, hex('00'), sign('sha256', body, authority.privateKey)));
  return {
    key: server.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64').replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`,
  };
}

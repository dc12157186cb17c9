import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import type { Sample } from './sample.ts';

/** The key that signs all samples: private half in PEM, public half as a DKIM record. */
export interface SigningKey {
  readonly privatePem: string;
  readonly record: string;
}

/** The key kept at `path`, or a new one put there. */
export function openSigningKey(path: string): SigningKey {
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  }
  const privatePem = readFileSync(path, 'utf8');
  const publicDer = createPublicKey(createPrivateKey(privatePem)).export({ type: 'spki', format: 'der' });
  return { privatePem, record: `v=DKIM1; k=rsa; p=${publicDer.toString('base64')}` };
}

/** The DKIM-Signature field of a mail, with its line end. *Source*: RFC 6376. *Shape*: `mail` as on the wire, with CRLF. */
export async function signatureOf(mail: Buffer, by: NonNullable<Sample['signedBy']>, key: SigningKey): Promise<string> {
  const options = {
    canonicalization: 'relaxed/relaxed',
    algorithm: 'rsa-sha256',
    signTime: new Date(by.atSeconds * 1000),
    signatureData: [{ signingDomain: by.domain, selector: by.selector, privateKey: key.privatePem }],
  };
  // The library's types want the keys of a single signature beside the list of them.
  const signed = await dkimSign(mail, options as unknown as Parameters<typeof dkimSign>[1]);
  if (signed.signatures === '') throw new Error(`no signature for ${by.domain}: ${JSON.stringify(signed.errors)}`);
  return signed.signatures;
}

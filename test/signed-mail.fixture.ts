import { generateKeyPairSync } from 'node:crypto';
import { sealMessage } from 'mailauth/lib/arc/index.js';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';

/** A key pair of this run: the public half as a DKIM record. */
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
export const KEY_RECORD = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;

/** The mail under a DKIM-Signature of `domain`, selector `s1`; with `bodyLength`, of the beginning of the body only. */
export async function signed(mail: string, domain: string, bodyLength?: number): Promise<string> {
  const options = { canonicalization: 'relaxed/relaxed', algorithm: 'rsa-sha256', signTime: new Date('2025-03-18T00:00:00Z'), signatureData: [{ signingDomain: domain, selector: 's1', privateKey: pem, ...(bodyLength === undefined ? {} : { maxBodyLength: bodyLength }) }] };
  const { signatures, errors } = await dkimSign(mail, options as unknown as Parameters<typeof dkimSign>[1]);
  if (signatures === '') throw new Error(JSON.stringify(errors));
  return signatures + mail;
}

/** The mail under an ARC set of `domain`, which says `results` of it. */
export async function sealed(mail: string, domain: string, results: string): Promise<string> {
  const seal = await sealMessage(mail, { signingDomain: domain, selector: 's1', privateKey: pem, authResults: results, cv: 'none', signTime: new Date('2025-03-18T00:00:00Z') } as unknown as Parameters<typeof sealMessage>[1]);
  return seal.toString() + mail;
}

interface Written {
  readonly from?: string;
  /** Fields between those of the receiver and From. */
  readonly fields?: readonly string[];
  readonly body?: string;
  readonly subject?: string;
}

/** A mail as its author's server sends it. */
export function written({ from = 'Hanako <hanako@friends.example>', fields = [], body = 'See you on Sunday.', subject = 'Sunday' }: Written = {}): string {
  return [...fields, `From: ${from}`, 'To: reader@home.example', `Subject: ${subject}`, 'Date: Tue, 18 Mar 2025 09:00:00 +0900', 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '', body, ''].join('\r\n');
}

/** What the receiver writes on top: the envelope, and its Received field about a client. */
export function received(mail: string, envelope: string, client = 'gw.friends.example (gw.friends.example [203.0.113.7])', above: readonly string[] = []): string {
  return [...above, `Return-Path: <${envelope}>`, `Received: from ${client} by mx.home.example (Postfix) with ESMTPS id 1; Tue, 18 Mar 2025 09:00:01 +0900`, mail].join('\r\n');
}

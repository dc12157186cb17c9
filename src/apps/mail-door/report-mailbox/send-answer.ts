import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Config } from '../../../adapters/config.ts';
import { ConfigError } from '../../../base/errors.ts';
import type { Answer } from './compose-answer.ts';
import { PICTURE_ID } from './compose-answer.ts';
import type { Report } from './model.ts';

/** Hands an answer to the mail server. *Errors*: rejects when it was not taken. */
export type SendAnswer = (report: Report, answer: Answer, picture: Uint8Array | null) => Promise<void>;

/** Where answers go out, and in whose name. *Errors*: {@link ConfigError} when a setting is missing. */
export async function openAnswers(config: Config): Promise<SendAnswer> {
  if (config.answerFrom === '') throw new ConfigError('no-setting', 'Answers need a sender: set FUWAKE_ANSWER_FROM, as "fuwake <report@example.jp>".');
  if (config.answerSmtp === null) throw new ConfigError('no-setting', 'Answers need a mail server: set FUWAKE_ANSWER_SMTP, as smtp://127.0.0.1:25.');
  const { createTransport } = await import('nodemailer');
  const transport = createTransport(config.answerSmtp, { disableFileAccess: true, disableUrlAccess: true });
  const dkim = dkimOf(config);
  const domain = addressesIn(config.answerFrom)[0]?.split('@')[1];
  if (domain === undefined) throw new ConfigError('bad-setting', 'FUWAKE_ANSWER_FROM holds no address.');
  return async ({ reporter, messageId }, { subject, text, html }, picture) => {
    await transport.sendMail({
      from: config.answerFrom, to: { name: '', address: reporter }, subject, text, html, date: new Date(), messageId: `<${randomUUID()}@${domain}>`,
      // The null sender: nothing that goes wrong with an answer comes back as a mail. RFC 3834 §3.3.
      envelope: { from: '', to: [reporter] },
      headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All', 'X-Fuwake-Answer': 'yes' },
      ...(messageId === null ? {} : { inReplyTo: messageId, references: messageId }),
      ...(picture === null ? {} : { attachments: [{ filename: 'fuwake.jpg', content: Buffer.from(picture), contentType: 'image/jpeg', contentDisposition: 'inline', cid: PICTURE_ID }] }),
      ...(dkim === null ? {} : { dkim }),
    });
  };
}

function dkimOf({ dkimDomain, dkimSelector, dkimKey }: Config): { readonly domainName: string; readonly keySelector: string; readonly privateKey: string } | null {
  const given = [dkimDomain, dkimSelector, dkimKey].filter((value) => value !== '');
  if (given.length === 0) return null;
  if (given.length < 3) throw new ConfigError('no-setting', 'A signature needs all of FUWAKE_DKIM_DOMAIN, FUWAKE_DKIM_SELECTOR and FUWAKE_DKIM_KEY.');
  return { domainName: dkimDomain, keySelector: dkimSelector, privateKey: readFileSync(dkimKey, 'utf8') };
}

/** Our own addresses: what comes from them is never answered. */
export const addressesIn = (text: string): readonly string[] => [...text.matchAll(/[^\s<>,;"]+@[^\s<>,;"]+/g)].map(([address]) => address.toLowerCase());

import { describe, expect, it } from 'vitest';
import type { Message } from '../model.ts';
import { parseMessage } from '../parse-message.ts';
import { unwrapForward } from './attached-mail.ts';
import { latin1, utf8 } from '../../files/byte-text.ts';
import type { ContainedMail } from './model.ts';

const INNER = 'From: bank@example.org\r\nSubject: Locked\r\nMessage-ID: <1@example.org>\r\n\r\nClick\r\n';
const part = (type: string, body: string, more = ''): string => `--b\r\nContent-Type: ${type}\r\n${more}\r\n${body}\r\n`;
const mail = (parts: readonly string[], type = 'multipart/mixed', fields = 'From: me@example.com\r\nSubject: Is this real?'): string =>
  `${fields}\r\nMIME-Version: 1.0\r\nContent-Type: ${type}; boundary=b\r\n\r\n${parts.join('')}--b--\r\n`;

function unwrap(text: string): ContainedMail | null {
  const raw = utf8(text);
  const message: Message = parseMessage(raw);
  const bytesOf = (id: number): Uint8Array => {
    const found = message.parts[id];
    if (found === undefined) return new Uint8Array();
    const body = raw.subarray(found.bodyRange.start, found.bodyRange.end);
    return found.transferEncoding === 'base64' ? Uint8Array.from(atob(latin1(body).replace(/\s/g, '')), (letter) => letter.charCodeAt(0)) : body;
  };
  return unwrapForward({ message, raw, bytesOf });
}

describe('unwrapForward takes the inner mail', () => {
  it.each([
    ['of message/rfc822', mail([part('text/plain', 'Look'), part('message/rfc822', INNER)])],
    ['of a file named .eml in base64', mail([part('text/plain', 'Look'), part('application/octet-stream', btoa(INNER), 'Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="a.eml"\r\n')])],
    ['of message/rfc822 in base64', mail([part('message/rfc822', btoa(INNER), 'Content-Transfer-Encoding: base64\r\n')])],
    ['that holds a mail itself', mail([part('text/plain', 'Look'), part('message/rfc822', `Content-Type: multipart/mixed; boundary=c\r\n${INNER.replace('Click', '--c\r\nContent-Type: message/rfc822\r\n\r\nSubject: deeper\r\n\r\nx\r\n--c--')}`)])],
    ['beside a picture of a signature', mail([part('text/plain', 'Look'), part('image/png', 'png', 'Content-Disposition: attachment; filename=logo.png\r\n'), part('message/rfc822', INNER)])],
    ['of a feedback report', mail([part('text/plain', 'This is an abuse report'), part('message/feedback-report', 'Feedback-Type: abuse'), part('message/rfc822', INNER)], 'multipart/report; report-type=feedback-report')],
  ])('%s', (_, text) => {
    const found = unwrap(text);
    expect(found?.provenance).toBe('attached');
    expect(parseMessage(found?.bytes ?? new Uint8Array()).header.subject?.text).toBe('Locked');
    expect(found?.coveringLetter).toEqual(utf8(text));
  });
});

describe('unwrapForward leaves', () => {
  it.each([
    ['a plain mail', INNER],
    ['a bounce', mail([part('text/plain', 'Failed'), part('message/delivery-status', 'Action: failed'), part('message/rfc822', INNER)], 'multipart/report; report-type=delivery-status')],
    ['a bounce of an old server', mail([part('text/plain', 'Failed'), part('message/rfc822', INNER)], 'multipart/mixed', 'From: MAILER-DAEMON@example.com\r\nSubject: returned')],
    ['a digest', mail([part('text/plain', 'Topics'), part('multipart/digest; boundary=d', `--d\r\n\r\n${INNER}\r\n--d--`)])],
    ['two mails', mail([part('message/rfc822', INNER), part('message/rfc822', INNER)])],
    ['a letter with a document besides', mail([part('text/plain', 'Look'), part('application/pdf', 'x', 'Content-Disposition: attachment; filename=a.pdf\r\n'), part('message/rfc822', INNER)])],
    ['a long letter', mail([part('text/plain', 'word '.repeat(2_000)), part('message/rfc822', INNER)])],
    ['a file that is no mail', mail([part('application/octet-stream', 'just text', 'Content-Disposition: attachment; filename="a.eml"\r\n')])],
  ])('%s', (_, text) => expect(unwrap(text)).toBeNull());
});

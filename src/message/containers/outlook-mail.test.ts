import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../model.ts';
import { parseMessage } from '../parse-message.ts';
import { joinBytes, utf8 } from '../../files/byte-text.ts';
import { openContainer } from './open-container.ts';
import { PROPERTY as P } from './mapi-properties.ts';
import { msgProperties, storedRtf, tnefProperties, writeCompoundFile, writeTnef } from './outlook-writer.fixture.ts';
import type { Storage, Value } from './outlook-writer.fixture.ts';

const list = (...entries: (readonly [number, Value])[]): ReadonlyMap<number, Value> => new Map(entries);
const SENT = new Date(Date.UTC(2025, 4, 5, 1, 0));
const FROM = [[P.sentRepresentingName, '三井 太郎'], [P.sentRepresentingSmtpAddress, 'info@example.com']] as const;

const parsed = (file: Uint8Array): { readonly message: Message; readonly kind: string; readonly provenance: string | undefined } => {
  const { kind, mails } = openContainer(file);
  return { message: parseMessage(mails[0]?.bytes ?? new Uint8Array()), kind, provenance: mails[0]?.provenance };
};
const shape = (message: Message): string[] => message.parts.map((part) => `${part.depth} ${part.mediaType}${part.fileName === null ? '' : ` ${part.fileName}`}`);

const recipient = (kind: number, name: string, address: string): Storage =>
  msgProperties(8, list([P.recipientType, kind], [P.displayName, name], [P.smtpAddress, address]));

describe('a .msg', () => {
  it('without transport headers is rebuilt from its properties', () => {
    const file = writeCompoundFile({
      ...msgProperties(32, list(...FROM, [P.subject, '重要: お支払い\r\nBcc: x@example.org'], [P.clientSubmitTime, SENT], [P.internetMessageId, '<1@example.com>'], [P.body, '本文\r\nです'])),
      '__recip_version1.0_#00000000': recipient(1, '', 'me@example.net'),
      '__recip_version1.0_#00000001': recipient(2, 'Smith, J.', 'cc@example.net'),
      '__recip_version1.0_#00000002': recipient(3, '', 'bcc@example.net'),
    });
    const { message, kind, provenance } = parsed(file);
    const { header } = message;
    expect([kind, provenance]).toEqual(['msg', 'attached']);
    expect(header.from.map((one) => [one.displayName, one.addrSpec])).toEqual([['三井 太郎', 'info@example.com']]);
    expect(header.subject?.text).toBe('重要: お支払い Bcc: x@example.org');
    expect([header.to[0]?.addrSpec, header.cc[0]?.displayName, header.date?.time, header.messageId?.text]).toEqual(['me@example.net', 'Smith, J.', SENT.getTime(), '<1@example.com>']);
    expect(message.fields.some((field) => field.key === 'bcc')).toBe(false);
    expect(message.parts[0]?.text).toBe('本文\nです');
  });

  it('with transport headers keeps them, and what they said of the lost body under another name', () => {
    const stored = 'Microsoft Mail Internet Headers Version 2.0\r\nReceived: from a by b;\r\n Mon, 5 May 2025 10:00:00 +0900\r\nFrom: real@example.org\r\n' +
      'Subject: one\r\nDate: Mon, 5 May 2025 10:00:00 +0900\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n boundary="x"\r\n\r\n--x\r\nX-Not: here';
    const { message, provenance } = parsed(writeCompoundFile(msgProperties(32, list(...FROM, [P.transportHeaders, stored], [P.body, 'text']))));
    expect(provenance).toBe('raw');
    expect(message.header.from.map((one) => one.addrSpec)).toEqual(['real@example.org']);
    expect(message.fields.map((field) => field.name)).toEqual([
      'Received', 'From', 'Subject', 'Date', 'X-Original-MIME-Version', 'X-Original-Content-Type', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding',
    ]);
    expect(message.parts[0]?.text).toBe('text');
  });

  it('gives its HTML in the code page it is in, with its pictures and files', () => {
    const html = joinBytes([utf8('<html><meta charset="shift_jis"><p>'), Uint8Array.of(0x8c, 0xfb, 0x8d, 0xc0), utf8('</p></html>')]);
    const file = writeCompoundFile({
      ...msgProperties(32, list(...FROM, [P.subject, 's'], [P.body, 'plain'], [P.html, html], [P.internetCodePage, 932])),
      '__attach_version1.0_#00000000': msgProperties(8, list([P.attachLongFileName, '請求書.pdf'], [P.attachMediaType, 'application/pdf'], [P.attachData, utf8('%PDF-')])),
      '__attach_version1.0_#00000001': msgProperties(8, list([P.attachFileName, 'LOGO.PNG'], [P.attachMediaType, 'image/png'], [P.attachContentId, 'logo@x'], [P.attachData, utf8('png')])),
    });
    const { message } = parsed(file);
    expect(shape(message)).toEqual([
      '0 multipart/mixed', '1 multipart/related', '2 multipart/alternative', '3 text/plain', '3 text/html', '2 image/png LOGO.PNG', '1 application/pdf 請求書.pdf',
    ]);
    expect(message.parts.find((part) => part.mediaType === 'text/html')?.text).toBe('<html><meta charset="utf-8"><p>口座</p></html>');
    expect(message.parts.find((part) => part.mediaType === 'image/png')?.contentId).toBe('logo@x');
  });

  it('gives the HTML that was wrapped in RTF', () => {
    const rtf = storedRtf('{\\rtf1\\ansi\\fromhtml1{\\*\\htmltag64 <b>}\\htmlrtf \\b\\htmlrtf0 Pay{\\*\\htmltag72 </b>}}');
    const { message } = parsed(writeCompoundFile(msgProperties(32, list([P.subject, 's'], [P.rtfCompressed, rtf]))));
    expect(message.parts.map((part) => [part.mediaType, part.text])).toEqual([['text/html', '<b>Pay</b>']]);
  });

  it('gives an attached mail as message/rfc822', () => {
    const inner = msgProperties(24, list([P.subject, 'inner'], [P.senderName, 'Bank'], [P.senderAddress, '/O=EX/CN=BANK'], [P.body, 'click']));
    const { message } = parsed(writeCompoundFile({
      ...msgProperties(32, list(...FROM, [P.subject, 'see attached'], [P.body, 'is this real?'])),
      '__attach_version1.0_#00000000': { ...msgProperties(8, list([P.attachMethod, 5])), '__substg1.0_3701000D': inner },
    }));
    expect(shape(message)).toEqual(['0 multipart/mixed', '1 text/plain', '1 message/rfc822', '2 text/plain']);
    const fields = message.parts[3]?.fields.map((field) => [field.key, field.text]);
    expect(fields?.slice(0, 2)).toEqual([['from', 'Bank <>'], ['subject', 'inner']]);
  });

  it('stands damage anywhere', () => {
    const file = writeCompoundFile({
      ...msgProperties(32, list(...FROM, [P.subject, 's'], [P.body, 'b'.repeat(5_000)], [P.clientSubmitTime, SENT])),
      '__attach_version1.0_#00000000': { ...msgProperties(8, list([P.attachMethod, 5])), '__substg1.0_3701000D': msgProperties(24, list([P.subject, 'i'])) },
    });
    const edit = fc.tuple(fc.nat(file.length - 1), fc.oneof(fc.nat(255), fc.constantFrom(0, 0xff, 0xfe)));
    fc.assert(fc.property(fc.array(edit, { maxLength: 30 }), fc.nat(file.length), (edits, length) => {
      const broken = file.slice(0, Math.max(600, length));
      for (const [at, value] of edits) if (at < broken.length) broken[at] = value;
      expect(() => openContainer(broken)).not.toThrow();
    }), { numRuns: 500, seed: 11 });
  });
});

describe('a winmail.dat', () => {
  const tnef = (...files: (readonly [number, Uint8Array])[]): Uint8Array => writeTnef([
    [0x00069003, tnefProperties(list(...FROM, [P.body, '本文'], [P.clientSubmitTime, SENT]))],
    [0x00018004, utf8('Subject of old\0')],
    [0x00069004, joinBytes([Uint8Array.of(1, 0, 0, 0), tnefProperties(list([P.recipientType, 1], [P.displayName, 'Me'], [P.smtpAddress, 'me@example.net']))])],
    ...files,
  ]);

  it('is rebuilt as a mail with its files under their long names', () => {
    const { message, kind } = parsed(tnef(
      [0x00069002, new Uint8Array(14)], [0x00018010, utf8('SEIKYU~1.EXE\0')], [0x0006800f, utf8('MZ')],
      [0x00069005, tnefProperties(list([P.attachLongFileName, '請求書.exe']))],
      [0x00069002, new Uint8Array(14)], [0x00018010, utf8('b.txt\0')], [0x0006800f, utf8('B')],
    ));
    const { header } = message;
    expect([kind, header.subject?.text, header.from[0]?.addrSpec, header.to[0]?.addrSpec, header.date?.time]).toEqual(['tnef', 'Subject of old', 'info@example.com', 'me@example.net', SENT.getTime()]);
    expect(shape(message)).toEqual(['0 multipart/mixed', '1 text/plain', '1 application/octet-stream 請求書.exe', '1 application/octet-stream b.txt']);
    expect(message.parts[1]?.text).toBe('本文');
  });

  it('stands damage anywhere', () => {
    const file = tnef([0x00069002, new Uint8Array(14)], [0x0006800f, utf8('data')]);
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 6, max: file.length - 1 }), fc.nat(255)), { maxLength: 12 }), (edits) => {
      const broken = file.slice();
      for (const [at, value] of edits) broken[at] = value;
      expect(() => openContainer(broken)).not.toThrow();
    }), { numRuns: 500, seed: 5 });
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHeader } from './parse-header.ts';
import type { RawField } from './raw-field.ts';

/** Cuts lines of `Name: body` into fields, as a header section without folding would give them. */
function section(...lines: readonly string[]): RawField[] {
  let at = 0;
  return lines.map((line) => {
    const colon = line.indexOf(':');
    const start = at;
    at += line.length + 2;
    const name = line.slice(0, colon);
    return { name, key: name.toLowerCase(), body: line.slice(colon + 1), range: { start, end: at }, bodyRange: { start: start + colon + 1, end: at - 2 } };
  });
}

describe('a header section', () => {
  it('without fields gives empty lists and nulls', () => {
    const { header, defects, limits } = parseHeader([]);
    expect(header).toMatchObject({ subject: null, date: null, returnPath: null, from: [], received: [], list: [] });
    expect([defects, limits]).toEqual([[], []]);
  });

  it('is read field by field, in order', () => {
    const { header, defects } = parseHeader(section(
      'Return-Path: <>', 'Delivered-To: ann@example.org', 'X-Original-To: a@example.org', 'Received: by b.example; Tue, 5 Mar 2024 12:00:00 +0000',
      'Received: by a.example; Tue, 5 Mar 2024 11:00:00 +0000', 'DKIM-Signature: d=example.com', 'Authentication-Results: mx; spf=pass',
      'Received-SPF: pass', 'From: Bob <bob@example.com>', 'To: ann@example.org', 'Subject: =?utf-8?Q?caf=C3=A9?=', 'Message-ID: <1@example.com>',
      'List-Unsubscribe: <https://example.com/u>', 'X-Spam-Flag: NO', 'X-Originating-IP: [192.0.2.7]', 'X-Other: x',
    ));
    expect(defects).toEqual([]);
    expect(header.returnPath?.addrSpec).toBe('');
    expect(header.deliveredTo.map((box) => box.localPart)).toEqual(['ann', 'a']);
    expect(header.received.map((field) => field.by)).toEqual(['b.example', 'a.example']);
    expect(header.subject?.text).toBe('café');
    expect(header.messageId?.text).toBe('<1@example.com>');
    expect(header.list.map((field) => field.name)).toEqual(['List-Unsubscribe']);
    expect(header.originatingAddresses[0]?.text).toBe('[192.0.2.7]');
    expect([header.dkimSignatures.length, header.authenticationResults.length, header.receivedSpf.length, header.filterMarks.length]).toEqual([1, 1, 1, 1]);
  });

  it('counts the authors of every From field and marks the second one', () => {
    const fields = section('From: a@bank.example', 'From: b@example.net');
    const { header, defects } = parseHeader(fields);
    expect(header.from.map((box) => box.addrSpec)).toEqual(['a@bank.example', 'b@example.net']);
    expect(defects).toEqual([{ code: 'duplicate-from', range: fields[1]?.range, partId: 0 }]);
  });

  it.each(['Subject', 'Date', 'Message-ID', 'To', 'Reply-To', 'Sender'])('marks a second %s and shows the first', (name) => {
    const body = name === 'Date' ? '5 Mar 2024 12:00:00 +0000' : name === 'Message-ID' ? '<a@example.com>' : 'a@example.com';
    const { header, defects } = parseHeader(section(`${name}: ${body}`, `${name}: ${body}`));
    expect(defects.map((defect) => defect.code)).toEqual([`duplicate-${name.toLowerCase()}`]);
    expect(JSON.stringify(header)).toContain(body.slice(0, 5));
  });

  it('marks a Message-ID that is none', () => {
    expect(parseHeader(section('Message-ID: abc')).defects[0]?.code).toBe('message-id-broken');
  });
});

it('never throws and keeps every defect inside the section, whatever the fields hold', () => {
  const name = fc.constantFrom('From', 'To', 'Date', 'Received', 'Message-ID', 'Subject', 'ARC-Seal', 'Authentication-Results', 'Received-SPF', 'X-Spam-Status', 'List-Id', 'Return-Path', '__proto__');
  fc.assert(fc.property(fc.array(fc.tuple(name, fc.string()), { maxLength: 8 }), (pairs) => {
    const fields = section(...pairs.map(([key, text]) => `${key}: ${text.replace(/[^\0-\xff]/g, '?')}`));
    const end = fields[fields.length - 1]?.range.end ?? 0;
    const { defects } = parseHeader(fields);
    for (const { range } of defects) expect(range.start >= 0 && range.end <= end).toBe(true);
  }));
});

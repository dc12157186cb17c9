import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReceived } from './received.ts';

const DATE = '; Tue, 5 Mar 2024 12:00:00 +0000';

/** What a case expects; what it does not name must be null. */
interface Clauses {
  readonly helo?: string; readonly reverseName?: string; readonly address?: string; readonly by?: string;
  readonly protocol?: string; readonly id?: string; readonly recipient?: string; readonly envelopeFrom?: string;
}
const NOTHING = { helo: null, reverseName: null, address: null, by: null, protocol: null, id: null, recipient: null, envelopeFrom: null };

describe('what servers write', () => {
  const cases: readonly { server: string; body: string; expected: Clauses }[] = [
    { server: 'Postfix', body: 'from mail.example.com (host7.example.net [192.0.2.7]) by mx.example.org (Postfix)\r\n\twith ESMTPS id ABC123 for <ann@example.org>',
      expected: { helo: 'mail.example.com', reverseName: 'host7.example.net', address: '192.0.2.7', by: 'mx.example.org', protocol: 'ESMTPS', id: 'ABC123', recipient: 'ann@example.org' } },
    { server: 'Postfix, no name', body: 'from mail.example.com (unknown [192.0.2.7]) (using TLSv1.2 with cipher X (256/256 bits)) by mx.example.org (Postfix) with ESMTPS id A',
      expected: { helo: 'mail.example.com', address: '192.0.2.7', by: 'mx.example.org', protocol: 'ESMTPS', id: 'A' } },
    { server: 'Postfix, IPv6', body: 'from mail.example.com (mail.example.com [IPv6:2001:db8::7]) by mx.example.org with ESMTP id A',
      expected: { helo: 'mail.example.com', reverseName: 'mail.example.com', address: '2001:db8::7', by: 'mx.example.org', protocol: 'ESMTP', id: 'A' } },
    { server: 'Postfix, literal HELO', body: 'from [10.0.0.5] (p1.example.ne.jp [192.0.2.9]) (Authenticated sender: ann) by mx.example.org (Postfix) with ESMTPA id A',
      expected: { helo: '[10.0.0.5]', reverseName: 'p1.example.ne.jp', address: '192.0.2.9', by: 'mx.example.org', protocol: 'ESMTPA', id: 'A' } },
    { server: 'Postfix, local', body: 'by web.example.com (Postfix, from userid 33) id ABC', expected: { by: 'web.example.com', id: 'ABC' } },
    { server: 'Sendmail', body: 'from mail.example.com (root@host7.example.net [192.0.2.7] (may be forged)) (authenticated bits=0) by mx.example.org (8.14.4/8.14.4) with ESMTP id x1',
      expected: { helo: 'mail.example.com', reverseName: 'host7.example.net', address: '192.0.2.7', by: 'mx.example.org', protocol: 'ESMTP', id: 'x1' } },
    { server: 'Sendmail, local', body: '(from ann@localhost) by host.example.com (8.8.8/8.8.8) id A1 for bob@example.net', expected: { by: 'host.example.com', id: 'A1', recipient: 'bob@example.net', envelopeFrom: 'ann@localhost' } },
    { server: 'Exim, no name', body: 'from [192.0.2.7] (helo=mail.example.com) by mx.example.org with esmtp (Exim 4.95) (envelope-from <ann@example.com>) id 1abc-0000-XY for bob@example.org',
      expected: { helo: 'mail.example.com', address: '192.0.2.7', by: 'mx.example.org', protocol: 'esmtp', id: '1abc-0000-XY', recipient: 'bob@example.org', envelopeFrom: 'ann@example.com' } },
    { server: 'Exim', body: 'from host7.example.net ([192.0.2.7] helo=mail.example.com) by mx.example.org with esmtps (TLS1.3) tls TLS_AES_256 (Exim 4.96) id 1a',
      expected: { helo: 'mail.example.com', reverseName: 'host7.example.net', address: '192.0.2.7', by: 'mx.example.org', protocol: 'esmtps', id: '1a' } },
    { server: 'Exim, HELO is the name', body: 'from mail.example.com ([192.0.2.7]:52710) by mx.example.org with esmtp (Exim 4.96) id 1a',
      expected: { helo: 'mail.example.com', reverseName: 'mail.example.com', address: '192.0.2.7', by: 'mx.example.org', protocol: 'esmtp', id: '1a' } },
    { server: 'Exim, local user', body: 'from www-data by web.example.com with local (Exim 4.96) id 1a', expected: { by: 'web.example.com', protocol: 'local', id: '1a' } },
    { server: 'qmail', body: 'from unknown (HELO mail.example.com) (192.0.2.7) by mx.example.org with SMTP', expected: { helo: 'mail.example.com', address: '192.0.2.7', by: 'mx.example.org', protocol: 'SMTP' } },
    { server: 'qmail, authenticated', body: 'from host7.example.net (HELO pc) (ann@example.org@[192.0.2.7]) (envelope-sender <ann@example.org>) by mx.example.org (qmail-ldap-1.03) with SMTP for <bob@example.org>',
      expected: { helo: 'pc', reverseName: 'host7.example.net', address: '192.0.2.7', by: 'mx.example.org', protocol: 'SMTP', recipient: 'bob@example.org', envelopeFrom: 'ann@example.org' } },
    { server: 'qmail, queue', body: '(qmail 123 invoked from network)', expected: {} },
    { server: 'IronPort', body: 'from host7.example.net (HELO mail.example.com) ([192.0.2.7]) by mx.example.org with ESMTP', expected: { helo: 'mail.example.com', reverseName: 'host7.example.net', address: '192.0.2.7', by: 'mx.example.org', protocol: 'ESMTP' } },
    { server: 'Exchange', body: 'from A.example.com (2001:db8:1::2) by B.example.com (2001:db8:1::3) with Microsoft SMTP Server (version=TLS1_2, cipher=X) id 15.20.1.2 via Frontend Transport',
      expected: { helo: 'A.example.com', address: '2001:db8:1::2', by: 'B.example.com', protocol: 'Microsoft SMTP Server', id: '15.20.1.2' } },
    { server: 'Gmail', body: 'from mail.example.com (host7.example.net. [192.0.2.7]) by mx.google.com with ESMTPS id a1 for <ann@example.org> (version=TLS1_3 cipher=X)',
      expected: { helo: 'mail.example.com', reverseName: 'host7.example.net', address: '192.0.2.7', by: 'mx.google.com', protocol: 'ESMTPS', id: 'a1', recipient: 'ann@example.org' } },
    { server: 'Gmail, inside', body: 'by 2002:a05:6a00:1::2 with SMTP id a1', expected: { by: '2002:a05:6a00:1::2', protocol: 'SMTP', id: 'a1' } },
    { server: 'Gmail, submission', body: 'from [10.0.0.5] ([192.0.2.7]) by smtp.gmail.com with ESMTPSA id a1', expected: { helo: '[10.0.0.5]', address: '192.0.2.7', by: 'smtp.gmail.com', protocol: 'ESMTPSA', id: 'a1' } },
    { server: 'a Linux list', body: 'from mail.example.com ([192.0.2.7]:41669 "EHLO pc.example.com" rhost-flags-OK-OK) by lists.example.org with ESMTP id S1 (ORCPT <rfc822;ann@example.org>)',
      expected: { helo: 'pc.example.com', reverseName: 'mail.example.com', address: '192.0.2.7', by: 'lists.example.org', protocol: 'ESMTP', id: 'S1', recipient: 'ann@example.org' } },
    { server: 'webmail', body: 'from 192.0.2.7 (SquirrelMail authenticated user ann) by web.example.com with HTTP', expected: { address: '192.0.2.7', by: 'web.example.com', protocol: 'HTTP' } },
    { server: 'a provider in Japan', body: 'from 192.0.2.7 (EHLO mail.example.com) (192.0.2.7) by mta1.example.ne.jp(MTA 2.0) with SMTP', expected: { helo: 'mail.example.com', address: '192.0.2.7', by: 'mta1.example.ne.jp', protocol: 'SMTP' } },
    { server: 'MDaemon', body: 'from pc (host7.example.net [192.0.2.7]) by mx.example.org (MDaemon PRO v20) with ESMTP id md500 for <ann@example.org>', expected: { helo: 'pc', reverseName: 'host7.example.net', address: '192.0.2.7', by: 'mx.example.org', protocol: 'ESMTP', id: 'md500', recipient: 'ann@example.org' } },
    { server: 'Domino', body: 'from mail.example.com ([192.0.2.7]) by domino.example.org (Lotus Domino Release 9.0) with ESMTP id 2024030512000000-1 ', expected: { helo: 'mail.example.com', address: '192.0.2.7', by: 'domino.example.org', protocol: 'ESMTP', id: '2024030512000000-1' } },
    { server: 'a server without round brackets', body: 'from mail.example.com [192.0.2.7] by mx.example.org with ESMTP (SMTPD-8) id A', expected: { helo: 'mail.example.com', address: '192.0.2.7', by: 'mx.example.org', protocol: 'ESMTP', id: 'A' } },
  ];
  it.each(cases)('reads $server', ({ body, expected }) => {
    const { received } = parseReceived(body + DATE, 0);
    const { helo, reverseName, address, by, protocol, id, recipient, envelopeFrom } = received;
    expect({ helo, reverseName, address, by, protocol, id, recipient, envelopeFrom }).toEqual({ ...NOTHING, ...expected });
    expect(received.date?.time).toBe(Date.UTC(2024, 2, 5, 12));
  });
});

it('finds the date of a server that writes no semicolon, and behind a comment', () => {
  expect(parseReceived('by filter1 with SMTP id f-1 2024-03-05 12:00:00.5 +0000 UTC m=+1.2', 0).received).toMatchObject({ id: 'f-1', date: { time: Date.UTC(2024, 2, 5, 12) } });
  expect(parseReceived(`by mx.example.com id a for <b@example.org>${DATE} (envelope-from <c@example.com>)`, 0).received).toMatchObject({ envelopeFrom: 'c@example.com', date: { time: Date.UTC(2024, 2, 5, 12) } });
});

it('points at the from clause and the date', () => {
  const body = ` from a.example ([192.0.2.1])\r\n by b.example${DATE}`;
  const { received } = parseReceived(body, 50);
  expect(body.slice(received.fromRange!.start - 50, received.fromRange!.end - 50)).toBe('from a.example ([192.0.2.1])');
  expect(body.slice(received.date!.range.start - 50, received.date!.range.end - 50)).toBe('Tue, 5 Mar 2024 12:00:00 +0000');
});

it('says what is missing', () => {
  expect(parseReceived('nonsense', 0).defects.map((defect) => defect.code)).toEqual(['received-unreadable', 'received-no-date']);
});

it('never throws, keeps its ranges inside the body, and takes linear time', () => {
  const alphabet = fc.constantFrom('from ', 'by ', 'with ', 'id ', 'for ', '(', ')', '[192.0.2.1]', 'helo=', 'x', ' ', ';', '\\', '<', '>', ':', '\r\n\t');
  fc.assert(fc.property(fc.oneof(fc.string({ unit: alphabet, maxLength: 60 }), fc.string()), fc.nat(1000), (text, start) => {
    const body = text.replace(/[^\0-\xff]/g, '?');
    const { received, defects } = parseReceived(body, start);
    for (const range of [received.range, received.fromRange, received.date?.range, ...defects.map((defect) => defect.range)]) {
      if (range) expect(range.start >= start && range.end >= range.start && range.end <= start + body.length).toBe(true);
    }
  }));
  for (const piece of ['(', '((a) ', ';', 'from ', 'from a (helo ', '[1:', '<']) {
    parseReceived(`from a ${piece.repeat(Math.ceil(200_000 / piece.length))}`, 0);
  }
});

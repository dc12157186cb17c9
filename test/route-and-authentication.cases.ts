import { KEY_RECORD, received, sealed, signed, written } from './signed-mail.fixture.ts';

/** One mail in a world of zone files, and exactly what must come of it. */
export interface AuthenticationCase {
  readonly name: string;
  readonly mail: () => string | Promise<string>;
  readonly dns?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly takenAt?: string;
  readonly trust?: readonly string[];
  /** Address of the boundary client, or why there is none. */
  readonly boundary: string;
  /** Every result, as `spf=pass friends.example`; `?` with its code where it is not known; `~` before one that is only claimed. */
  readonly results: string;
  /** Every rule of the route and of authentication that fires. */
  readonly rules: string;
}

const txt = (...records: string[]) => ({ TXT: records });
const POLICY = { '_dmarc.friends.example': txt('v=DMARC1; p=reject') };
const SPF = { 'friends.example': txt('v=spf1 ip4:203.0.113.7 ip6:2001:db8:7::/48 -all') };
const NO_SPF = { 'friends.example': txt('v=spf1 ip4:192.0.2.1 -all') };
const KEY = { 's1._domainkey.friends.example': txt(KEY_RECORD) };
const NAMES = { '7.113.0.203.in-addr.arpa': { PTR: ['gw.friends.example'] }, 'gw.friends.example': { A: ['203.0.113.7'] } };
const LOGO = { 'default._bimi.friends.example': txt('v=BIMI1; l=https://friends.example/logo.svg') };
const OUTSIDER = 'mail.luciana.example (mail.luciana.example [198.51.100.20])';
const OUTSIDERS_ZONE = { 'luciana.example': txt('v=spf1 ip4:198.51.100.20 -all'), '_dmarc.luciana.example': txt(), 's1._domainkey.luciana.example': txt(KEY_RECORD) };
const LIST_CLIENT = 'lists.club.example (lists.club.example [203.0.113.90])';
const LIST_ZONE = { 'lists.club.example': txt('v=spf1 ip4:203.0.113.90 -all'), 's1._domainkey.club.example': txt(KEY_RECORD) };
const PASS = (id: string): string => `Authentication-Results: ${id}; spf=pass smtp.mailfrom=mercari.com; dkim=pass header.d=mercari.com; dmarc=pass header.from=mercari.com`;
const MERCARI = 'メルカリ <no-reply@mercari.com>';

export const CASES: readonly AuthenticationCase[] = [
  { name: 'genuine mail: SPF, DKIM and DMARC pass, the name holds', mail: async () => received(await signed(written(), 'friends.example'), 'hanako@friends.example'), dns: { ...POLICY, ...SPF, ...KEY, ...NAMES },
    boundary: '203.0.113.7', results: 'spf=pass friends.example, dkim=pass friends.example, dmarc=pass friends.example', rules: 'route-attested-hop' },
  { name: 'forged From, SPF passes for the sender’s own domain', mail: () => received(written(), 'bounce@luciana.example', OUTSIDER), dns: { ...POLICY, ...SPF, ...OUTSIDERS_ZONE },
    boundary: '198.51.100.20', results: 'spf=pass luciana.example, dkim=none, dmarc=fail friends.example', rules: 'sender-dmarc-fail' },
  { name: 'SPF and DKIM pass, for luciana.example, which is not Mercari', mail: async () => received(await signed(written({ from: 'メルカリ <info@luciana.example>', body: 'メルカリをご利用のお客様へ' }), 'luciana.example'), 'info@luciana.example', OUTSIDER), dns: OUTSIDERS_ZONE,
    boundary: '198.51.100.20', results: 'spf=pass luciana.example, dkim=pass luciana.example, dmarc=none luciana.example', rules: 'sender-passes-for-another' },
  { name: 'a copied signature of the brand, broken', mail: async () => received((await signed(written(), 'friends.example')).replace('See you on Sunday.', 'Send me money.'), 'x@luciana.example', OUTSIDER), dns: { ...POLICY, ...SPF, ...KEY, ...OUTSIDERS_ZONE },
    boundary: '198.51.100.20', results: 'spf=pass luciana.example, dkim=neutral friends.example, dmarc=fail friends.example', rules: 'sender-dmarc-fail' },
  { name: 'the key is gone after a month: not known', mail: async () => received(await signed(written(), 'friends.example'), 'hanako@friends.example', OUTSIDER), dns: { ...POLICY, ...NO_SPF, 's1._domainkey.friends.example': txt() }, takenAt: '2025-09-01T00:00:00Z',
    boundary: '198.51.100.20', results: 'spf=?old, dkim=neutral friends.example, dmarc=?old', rules: '' },
  { name: 'the key is gone after two days: not known', mail: async () => received(await signed(written(), 'friends.example'), 'hanako@friends.example', OUTSIDER), dns: { ...POLICY, ...NO_SPF, 's1._domainkey.friends.example': txt() }, takenAt: '2025-03-20T09:00:00Z',
    boundary: '198.51.100.20', results: 'spf=fail friends.example, dkim=neutral friends.example, dmarc=?key-gone', rules: 'sender-spf-fail' },
  { name: 'a signature whose key never was helps nobody on the day', mail: async () => received(await signed(written(), 'friends.example'), 'hanako@friends.example', OUTSIDER), dns: { ...POLICY, ...NO_SPF, 's1._domainkey.friends.example': txt() },
    boundary: '198.51.100.20', results: 'spf=fail friends.example, dkim=neutral friends.example, dmarc=fail friends.example', rules: 'sender-dmarc-fail' },
  { name: 'a list’s footer breaks the body hash: not known', mail: async () => received(`List-Id: <talk.lists.club.example>\r\n${(await signed(written(), 'friends.example')).replace('Sunday.\r\n', 'Sunday.\r\n-- \r\nThe club\r\n')}`, 'talk-bounces@lists.club.example', LIST_CLIENT), dns: { ...POLICY, ...SPF, ...KEY, ...LIST_ZONE },
    boundary: '203.0.113.90', results: 'spf=pass lists.club.example, dkim=neutral friends.example, dmarc=?forwarded', rules: 'route-passed-on' },
  { name: 'a list that only says so spares nobody', mail: () => received(written({ fields: ['List-Id: <talk.lists.club.example>'] }), 'x@luciana.example', OUTSIDER), dns: { ...POLICY, ...SPF, ...OUTSIDERS_ZONE },
    boundary: '198.51.100.20', results: 'spf=pass luciana.example, dkim=none, dmarc=fail friends.example', rules: 'sender-dmarc-fail' },
  { name: 'ARC: the forwarder saw DMARC pass', mail: async () => received(await sealed((await signed(written(), 'friends.example')).replace('Sunday.\r\n', 'Sunday.\r\nForwarded\r\n'), 'club.example', 'mx.club.example; dmarc=pass header.from=friends.example'), 'hanako@friends.example', LIST_CLIENT), dns: { ...POLICY, ...SPF, ...KEY, ...LIST_ZONE },
    boundary: '203.0.113.90', results: 'spf=?forwarded, dkim=neutral friends.example, dmarc=?forwarded, arc=pass club.example', rules: 'route-passed-on' },
  { name: 'ARC that does not hold vouches for nothing', mail: async () => received((await sealed(await signed(written(), 'friends.example'), 'club.example', 'mx.club.example; dmarc=pass header.from=friends.example')).replace('on Sunday', 'on Monday'), 'hanako@friends.example', LIST_CLIENT), dns: { ...POLICY, ...SPF, ...KEY, ...LIST_ZONE },
    boundary: '203.0.113.90', results: 'spf=fail friends.example, dkim=neutral friends.example, dmarc=fail friends.example, arc=fail club.example', rules: 'sender-dmarc-fail' },
  { name: 'IPv6: SPF and the reverse name', mail: () => received(written(), 'hanako@friends.example', 'gw.friends.example (gw.friends.example [IPv6:2001:db8:7::25])'),
    dns: { ...POLICY, ...SPF, '5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.7.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa': { PTR: ['gw.friends.example'] }, 'gw.friends.example': { AAAA: ['2001:db8:7::25'] } },
    boundary: '2001:db8:7::25', results: 'spf=pass friends.example, dkim=none, dmarc=pass friends.example', rules: 'route-attested-hop' },
  { name: 'null sender: SPF speaks of the HELO name', mail: () => received(written({ from: 'Mail Delivery <mailer-daemon@gw.friends.example>' }), '', 'gw.friends.example (gw.friends.example [203.0.113.7])'), dns: { ...NAMES, 'gw.friends.example': { A: ['203.0.113.7'], TXT: ['v=spf1 a -all'], AAAA: [] }, '_dmarc.gw.friends.example': txt(), ...POLICY },
    boundary: '203.0.113.7', results: 'spf=pass gw.friends.example, dkim=none, dmarc=pass gw.friends.example', rules: 'route-attested-hop' },
  { name: 'a subdomain falls under the policy above it', mail: () => received(written({ from: 'News <n@news.friends.example>' }), 'x@luciana.example', OUTSIDER), dns: { '_dmarc.friends.example': txt('v=DMARC1; p=none; sp=quarantine'), '_dmarc.news.friends.example': txt(), ...OUTSIDERS_ZONE },
    boundary: '198.51.100.20', results: 'spf=pass luciana.example, dkim=none, dmarc=fail news.friends.example', rules: 'sender-dmarc-fail' },
  { name: 'strict alignment: a sister domain does not do', mail: () => received(written({ from: 'News <n@news.friends.example>' }), 'hanako@friends.example'), dns: { '_dmarc.friends.example': txt('v=DMARC1; p=reject; aspf=s'), '_dmarc.news.friends.example': txt(), ...SPF },
    boundary: '203.0.113.7', results: 'spf=pass friends.example, dkim=none, dmarc=fail news.friends.example', rules: 'sender-dmarc-fail' },
  { name: 'two From fields: DMARC has no answer, and nothing is cleared', mail: async () => received(`From: ${MERCARI}\r\n${await signed(written({ from: 'x@luciana.example' }), 'luciana.example')}`, 'x@luciana.example', OUTSIDER), dns: { ...OUTSIDERS_ZONE, '_dmarc.mercari.com': txt('v=DMARC1; p=reject') },
    boundary: '198.51.100.20', results: 'spf=pass luciana.example, dkim=pass luciana.example, dmarc=?several-authors', rules: '' },
  { name: 'DKIM over the beginning of the body only: DMARC passes, with a doubt', mail: async () => received(`${await signed(written({ body: 'Dear all.' }), 'friends.example', 9)}Send me money.\r\n`, 'x@luciana.example', OUTSIDER), dns: { ...POLICY, ...SPF, ...KEY, ...OUTSIDERS_ZONE },
    boundary: '198.51.100.20', results: 'spf=pass luciana.example, dkim=pass friends.example, dmarc=pass friends.example !partial-signature', rules: '' },
  { name: 'the receiver’s own note, above the boundary, is believed', mail: () => received(written({ from: MERCARI }), 'a@mercari.com', OUTSIDER, [PASS('mx.home.example')]), trust: ['mx.home.example'],
    boundary: '198.51.100.20', results: 'spf=pass mercari.com, dkim=pass mercari.com, dmarc=pass mercari.com', rules: 'sender-authenticated-brand' },
  { name: 'so are the results of an ARC set that the receiver put on top', mail: () => received(written({ from: MERCARI, fields: ['Authentication-Results: mx.home.example; dmarc=pass header.from=mercari.com'] }), 'a@mercari.com', OUTSIDER, ['ARC-Authentication-Results: i=1; mx.home.example; spf=softfail smtp.mailfrom=mercari.com; dmarc=fail (p=REJECT dis=NONE) header.from=mercari.com']), trust: ['mx.home.example'],
    boundary: '198.51.100.20', results: 'spf=softfail mercari.com, dmarc=fail mercari.com', rules: 'sender-dmarc-fail' },
  { name: 'the same note below the boundary is the sender’s', mail: () => received(written({ from: MERCARI, fields: [PASS('mx.home.example')] }), 'a@mercari.com', OUTSIDER), trust: ['mx.home.example'],
    boundary: '198.51.100.20', results: '~spf=pass mercari.com, ~dkim=pass mercari.com, ~dmarc=pass mercari.com', rules: '' },
  { name: 'two notes in the receiver’s name: the one above counts', mail: () => received(written({ from: MERCARI, fields: [PASS('mx.home.example')] }), 'a@mercari.com', OUTSIDER, ['Authentication-Results: mx.home.example; spf=fail smtp.mailfrom=mercari.com; dkim=none; dmarc=fail (p=REJECT) header.from=mercari.com']), trust: ['mx.home.example'],
    boundary: '198.51.100.20', results: 'spf=fail mercari.com, dkim=none, dmarc=fail mercari.com', rules: 'sender-dmarc-fail' },
  { name: 'somebody else’s note above is not believed', mail: () => received(written({ from: MERCARI }), 'a@mercari.com', OUTSIDER, [PASS('mx.elsewhere.example')]), trust: ['mx.home.example'],
    boundary: '198.51.100.20', results: '', rules: '' },
  { name: 'no boundary, no belief', mail: () => `${PASS('mx.home.example')}\r\n${written({ from: MERCARI })}`, trust: ['mx.home.example'],
    boundary: 'no-trace', results: '~spf=pass mercari.com, ~dkim=pass mercari.com, ~dmarc=pass mercari.com', rules: 'route-no-attested-hop' },
  { name: 'a forged line below the boundary, in the receiver’s name', mail: () => received(written({ from: MERCARI, fields: ['Received: from smtp.mercari.com (smtp.mercari.com [192.0.2.50]) by mx.home.example (Postfix) with ESMTPS; Tue, 18 Mar 2025 08:59:00 +0900'] }), 'a@mercari.com', OUTSIDER), trust: ['mx.home.example'],
    boundary: '198.51.100.20', results: '', rules: 'route-forged-hop' },
  { name: 'HELO with the receiver’s name does not move the boundary', mail: () => received(written({ fields: [`${PASS('mx.home.example')}`, 'Received: from smtp.mercari.com (smtp.mercari.com [192.0.2.50]) by mail.home.example with ESMTPS; Tue, 18 Mar 2025 08:59:00 +0900'], from: MERCARI }), 'a@mercari.com', 'mx.home.example (unknown [198.51.100.20])'),
    boundary: '198.51.100.20', results: '~spf=pass mercari.com, ~dkim=pass mercari.com, ~dmarc=pass mercari.com', rules: 'route-helo-lies' },
  { name: 'a reverse name that the receiver marks as forged does not either', mail: () => received(written({ fields: ['Received: from a (a [192.0.2.50]) by mail.home.example with ESMTPS; Tue, 18 Mar 2025 08:59:00 +0900'] }), 'a@luciana.example', 'x.example (mx.home.example [198.51.100.20] (may be forged))'),
    boundary: '198.51.100.20', results: '', rules: '' },
  { name: 'the name leads to another address', mail: () => received(written(), 'hanako@friends.example'), dns: { ...SPF, ...POLICY, ...NAMES, 'gw.friends.example': { A: ['192.0.2.9'] } },
    boundary: '203.0.113.7', results: 'spf=pass friends.example, dkim=none, dmarc=pass friends.example', rules: 'route-name-not-confirmed' },
  { name: 'a private hop inside the receiver’s house', mail: () => `Received: from mx.home.example (mx.home.example [10.1.1.2]) by store.home.example with LMTP; Tue, 18 Mar 2025 09:00:02 +0900\r\n${received(written(), 'hanako@friends.example')}`, dns: { ...SPF, ...POLICY, ...NAMES },
    boundary: '203.0.113.7', results: 'spf=pass friends.example, dkim=none, dmarc=pass friends.example', rules: 'route-attested-hop' },
  { name: 'a claimed clock in the future', mail: () => received(written({ fields: ['Received: from desk (desk [192.168.0.2]) by gw.friends.example with ESMTPSA; Thu, 20 Mar 2025 09:00:00 +0900'] }), 'hanako@friends.example'), dns: { ...SPF, ...POLICY, ...NAMES },
    boundary: '203.0.113.7', results: 'spf=pass friends.example, dkim=none, dmarc=pass friends.example', rules: 'route-attested-hop, route-impossible-clock' },
  { name: 'between customers of one provider the receiver’s own SPF note marks the boundary', mail: () => ['Authentication-Results: spf=pass (sender IP is 192.0.2.77) smtp.mailfrom=friends.example; dkim=none; dmarc=pass action=none header.from=friends.example;', 'Received: from out7.bigmail.example (out7.bigmail.example [192.0.2.77]) by in3.bigmail.example with ESMTPS; Tue, 18 Mar 2025 09:00:01 +0900', 'Received: from desk (x.example [198.51.100.9]) by web.bigmail.example with ESMTPSA; Tue, 18 Mar 2025 09:00:00 +0900', written()].join('\r\n'),
    boundary: '192.0.2.77', results: 'spf=pass friends.example, dkim=none, dmarc=pass friends.example', rules: '' },
  { name: 'BIMI: a logo stands in DNS, and DMARC passes under a policy that is kept', mail: async () => received(await signed(written(), 'friends.example'), 'hanako@friends.example'), dns: { ...POLICY, ...SPF, ...KEY, ...NAMES, ...LOGO },
    boundary: '203.0.113.7', results: 'spf=pass friends.example, dkim=pass friends.example, dmarc=pass friends.example, bimi=pass friends.example', rules: 'route-attested-hop' },
  { name: 'BIMI: the brand’s logo is none of a forger’s', mail: () => received(written(), 'bounce@luciana.example', OUTSIDER), dns: { ...POLICY, ...SPF, ...OUTSIDERS_ZONE, ...LOGO },
    boundary: '198.51.100.20', results: 'spf=pass luciana.example, dkim=none, dmarc=fail friends.example', rules: 'sender-dmarc-fail' },
  { name: 'BIMI: a policy that asks for nothing earns no logo', mail: async () => received(await signed(written(), 'friends.example'), 'hanako@friends.example'), dns: { ...SPF, ...KEY, ...NAMES, ...LOGO, '_dmarc.friends.example': txt('v=DMARC1; p=none') },
    boundary: '203.0.113.7', results: 'spf=pass friends.example, dkim=pass friends.example, dmarc=pass friends.example', rules: 'route-attested-hop' },
  { name: 'DNS is down: not known, never a charge', mail: () => received(written(), 'hanako@friends.example', OUTSIDER), dns: { 'friends.example': { outcome: 'failed' } as never, ...POLICY },
    boundary: '198.51.100.20', results: 'spf=?temperror, dkim=none, dmarc=?temperror', rules: '' },
];

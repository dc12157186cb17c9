import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { proveByDns, proveByMail } from '../src/adapters/prove-owner.ts';
import { absent, found } from '../src/base/outcome.ts';
import type { Outside } from '../src/evidence/ports.ts';
import { mayReply, replyRecord, replySubject } from '../src/publication/right-of-reply.ts';
import { readSiteIndex } from '../src/adapters/site-folder.ts';
import type { Dissection } from '../src/report/model.ts';
import { LOOPBACK, openLoopback, serveDns } from './loopback.ts';
import type { Served } from './loopback.ts';
import { publish } from './publish.fixture.ts';
import { KEY_RECORD, signed, written } from './signed-mail.fixture.ts';

openLoopback();

const OWNER = 'su-activemail-kagoya-jp.es';
const SLUG = '2025-03-18-kagoya-d919a717';
/** A world of DNS with these TXT records. */
const dnsOf = (records: Readonly<Record<string, string>>): Outside['dns'] => async (name) => {
  const text = records[name];
  return text === undefined ? absent : found({ value: [text], source: 'DNS', takenAt: '2026-01-01T00:00:00Z' });
};
const key = dnsOf({ [`s1._domainkey.${OWNER}`]: KEY_RECORD });
const letter = (more: Parameters<typeof written>[0] = {}): string => written({ from: `Owner <owner@${OWNER}>`, subject: replySubject(SLUG), body: 'The site was broken into.', ...more });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const proveMail = async (mail: string) => (await proveByMail(bytes(mail), OWNER, replySubject(SLUG), key)).isProved;

describe('who may reply', () => {
  const dissection = JSON.parse(readFileSync('samples/golden/kagoya.json', 'utf8')) as Dissection;
  it('is the owner of a registered domain that the warning names, and nobody else', () => {
    expect(mayReply(OWNER, dissection)).toBe(true);
    expect(mayReply('biglobe.ne.jp', dissection)).toBe(true);
    for (const other of ['kagoya.jp', 'es', 'jp', 'evil.example', `x.${OWNER}`]) expect(mayReply(other, dissection), other).toBe(false);
  });
  it('is not the one who lends space to everybody', () => {
    const parcel = JSON.parse(readFileSync('samples/golden/parcel-en.json', 'utf8')) as Dissection;
    expect(mayReply('pages.dev', parcel)).toBe(false);
    expect(mayReply('royalmail-redelivery-4471.pages.dev', parcel)).toBe(true);
  });
});

describe('the proof of an owner', () => {
  it('is a TXT record with this warning’s name in it', async () => {
    const { name, text } = replyRecord(OWNER, SLUG);
    expect(name).toBe(`_fuwake.${OWNER}`);
    expect((await proveByDns({ name, text }, dnsOf({ [name]: text }))).isProved).toBe(true);
    expect((await proveByDns({ name, text }, dnsOf({ [name]: 'fuwake-reply=another' }))).isProved).toBe(false);
    expect((await proveByDns({ name, text }, dnsOf({}))).isProved).toBe(false);
  });

  it('is a mail that the domain signed whole', async () => {
    expect(await proveMail(await signed(letter(), OWNER))).toBe(true);
  });

  it.each([
    ['nobody signed', async () => letter()],
    ['another domain signed', async () => signed(letter(), 'friends.example')],
    ['was changed on the way', async () => (await signed(letter(), OWNER)).replace('broken into', 'never ours')],
    ['is signed in part only', async () => `${await signed(letter(), OWNER, 10)}and more`],
    ['is from somebody else', async () => signed(letter({ from: 'Owner <owner@friends.example>' }), OWNER)],
    ['looks like from there', async () => signed(letter({ from: `Owner <owner@x-${OWNER}>` }), OWNER)],
    ['answers another one', async () => signed(letter({ fields: ['In-Reply-To: <1@warnings.example>'] }), OWNER)],
    ['a machine sent', async () => signed(letter({ fields: ['Auto-Submitted: auto-replied'] }), OWNER)],
    ['quotes the subject', async () => signed(letter({ subject: `Re: ${replySubject(SLUG)}` }), OWNER)],
    ['is about another warning', async () => signed(letter({ subject: replySubject('2025-01-01-other-00000000') }), OWNER)],
    ['has two subjects', async () => (await signed(letter(), OWNER)).replace('Subject:', 'Subject: x\r\nSubject:')],
  ])('is no mail that %s', async (_, mail) => {
    expect(await proveMail(await mail())).toBe(false);
  });

  it('is nothing when the domain’s key is not to be had', async () => {
    expect((await proveByMail(bytes(await signed(letter(), OWNER)), OWNER, replySubject(SLUG), dnsOf({}))).isProved).toBe(false);
  });
});

describe('a reply', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuwake-reply-'));
  const site = join(folder, 'site');
  let dns: Served;
  beforeAll(async () => {
    dns = await serveDns((name, type) => (type === 'TXT' && name === `_fuwake.${OWNER}` ? [replyRecord(OWNER, SLUG).text] : type === 'TXT' && name === `s1._domainkey.${OWNER}` ? [KEY_RECORD] : { rcode: 3 }));
    vi.stubEnv('FUWAKE_DNS_SERVERS', `${LOOPBACK}:${dns.port}`);
    await publish('samples/kagoya.eml', '--beside', '--site', site);
  }, 60_000);
  afterAll(async () => { await dns.stop(); vi.unstubAllEnvs(); rmSync(folder, { recursive: true, force: true }); });
  const reply = (...more: readonly string[]) => publish('samples/kagoya.eml', '--beside', '--site', site, '--reply', 'Our server was broken into <on 17 March>.\nIt is clean now.', ...more);
  const page = (language: string): string => readFileSync(join(site, language, `${SLUG}.html`), 'utf8');

  it('stands on the page of the warning, in the owner’s words, with how it was proved', async () => {
    await reply('--reply-from', OWNER, '--proof', 'dns');
    expect(page('en')).toContain('Proved by a DNS record.');
    expect(page('en')).toContain('<p>Our server was broken into &lt;on 17 March&gt;.</p><p>It is clean now.</p>');
    expect(page('ja')).toContain('持ち主からの返答');
    expect(page('en')).toContain('has replied');
    const mail = join(folder, 'owner.eml');
    writeFileSync(mail, await signed(letter(), OWNER));
    await reply('--reply-from', OWNER, '--proof', mail);
    expect(readSiteIndex(site)?.entries[0]?.replies).toMatchObject([{ domain: OWNER, by: 'dkim' }]);
  });

  it('stays when the mail is published again', async () => {
    await publish('samples/kagoya.eml', '--beside', '--site', site, '--note', 'A word was wrong.');
    expect(page('en')).toContain('Our server was broken into');
  });

  it('of somebody who proves nothing, or is not named, is not shown', async () => {
    await expect(reply('--reply-from', 'biglobe.ne.jp', '--proof', 'dns')).rejects.toThrow(/no TXT record/);
    await expect(reply('--reply-from', 'kagoya.jp', '--proof', 'dns')).rejects.toThrow(/no registered domain that this warning names/);
    await expect(reply('--reply-from', OWNER)).rejects.toThrow(/A reply needs/);
  });
});

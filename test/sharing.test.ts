import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { absent, found, skipped } from '../src/base/outcome.ts';
import { hrefOf } from '../src/base/url.ts';
import { dissectInStages } from '../src/dissect.ts';
import type { Outside } from '../src/evidence/ports.ts';
import { shippedOptions } from '../src/index.ts';
import { mailOf } from './shipped.ts';

/** A world that answers whatever keeps a dissection asking, and writes down every question. */
function watchedWorld(txt: Readonly<Record<string, string>> = {}): { readonly outside: Outside; readonly questions: string[] } {
  const questions: string[] = [];
  const answer = <T>(question: string, value: T) => {
    questions.push(question);
    return Promise.resolve(found({ value, source: 'test', takenAt: null }));
  };
  return {
    questions,
    outside: {
      dns: (name, type) => {
        if (type === 'TXT') { questions.push(name); return Promise.resolve(txt[name] === undefined ? absent : found({ value: [txt[name]], source: 'test', takenAt: null })); }
        return answer(name, type === 'A' ? ['203.0.113.80'] : type === 'PTR' ? ['mail.host.example'] : []);
      },
      placeOfAddress: (address) => answer(address, { country: null, region: null, city: null, asn: 64_496, asName: 'x' }),
      registration: (domain) => answer(domain, { registeredAt: null, expiresAt: null, registrar: null, status: [], abuseContact: null }),
      networkRegistration: (address) => answer(address, { name: null, holder: null, country: null, abuseContact: null }),
      certificates: (domain) => answer(domain, { count: 1, firstAt: null, latestAt: null, names: [] }),
      blocklists: (url) => { questions.push(hrefOf(url)); return Promise.resolve([{ source: 'test', outcome: absent }]); },
      addressBlocklists: (address) => { questions.push(address); return Promise.resolve([{ source: 'test', outcome: skipped('no-key') }]); },
      capture: (url) => { questions.push(hrefOf(url)); return Promise.resolve(absent); },
    },
  };
}

const data = shippedOptions();

async function questionsAbout(bytes: Uint8Array, txt: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const { outside, questions } = watchedWorld(txt);
  await dissectInStages(bytes, { ...data, outside, trust: ['mx.home.example'], now: '2026-01-01T00:00:00Z' });
  return questions;
}

/** The address as it may hide in a question; written here anew, so that the gate is not measured by its own rule. */
function hidingPlaces(address: string): readonly string[] {
  const [local = '', domain = ''] = address.split('@');
  const base64 = [0, 1, 2].flatMap((shift) => { const text = Buffer.from('x'.repeat(shift) + address).toString('base64').replace(/=+$/, ''); return [text.slice(shift === 0 ? 0 : shift + 1, -2)]; });
  return [address, encodeURIComponent(address), `${local}=${domain}`, `${local}.${domain}`, `${local}-${domain.replaceAll('.', '-')}`, Buffer.from(address).toString('hex'), ...base64].map((form) => form.toLowerCase());
}

describe('what leaves the house', () => {
  it.each(readdirSync('samples').filter((name) => name.endsWith('.eml')))('%s: every port is watched, and none hears of the reader', async (name) => {
    const bytes = readFileSync(`samples/${name}`);
    const questions = (await questionsAbout(bytes)).map((question) => question.toLowerCase());
    const readers = [...bytes.toString('latin1').matchAll(/^(?:to|cc|delivered-to|received):.*?([\w.+-]+@[\w.-]+)|\bfor <([^>]+)>/gim)].map((hit) => hit[1] ?? hit[2] ?? '');
    expect(readers.length).toBeGreaterThan(0);
    expect(questions.length).toBeGreaterThan(0);
    for (const form of readers.flatMap(hidingPlaces)) expect(questions.filter((question) => question.includes(form))).toEqual([]);
  });

  const READER = 'taro.yamada@home.example';
  const token = Buffer.from(READER).toString('base64url');
  it.each([
    ['a query', `https://evil.example/a?e=${READER}`], ['a fragment', `https://evil.example/a#${READER}`], ['base64 in a query', `https://evil.example/a?t=${token}&x=1`], ['base64 in a path', `https://evil.example/${token}/login`],
    ['user info', `https://${encodeURIComponent(READER)}@evil.example/`], ['hexadecimal', `https://evil.example/${Buffer.from(READER).toString('hex')}`], ['twice encoded', `https://evil.example/?m=${READER.replace('@', '%2540')}`],
    ['a sub-domain', 'https://taro-yamada.home-example.evil.example/'], ['a label of the local part', 'https://taro.yamada.evil.example/'], ['a hexadecimal label', `https://${Buffer.from('taro.yamada').toString('hex')}.evil.example/`],
    ['a token of the mailing', 'https://u8x3k9q2m7z4w1.track.evil.example/c/9f8e7d6c5b4a39281706?id=550e8400-e29b-41d4-a716-446655440000'], ['an upper-case address', `https://evil.example/?e=${READER.toUpperCase()}`],
    ['the local part alone', 'https://evil.example/u/taro.yamada/'],
  ])('a link that holds the reader in %s is asked about without it', async (_, link) => {
    const questions = (await questionsAbout(mailOf({ to: READER, html: `<p>Please <a href="${link}">log in now</a></p>`, fields: ['Received: from gw.friends.example (gw.friends.example [203.0.113.7]) by mx.home.example with ESMTPS; Tue, 18 Mar 2025 09:00:01 +0900'] }))).map((question) => question.toLowerCase());
    expect(questions.length).toBeGreaterThan(0);
    const said = questions.join('\n');
    for (const form of hidingPlaces(READER)) expect(said).not.toContain(form);
    expect(said).not.toMatch(/taro|yamada|u8x3k9|9f8e7d|550e8400|7461726f/);
  });

  it('a sender’s SPF record cannot ask for the reader by a macro', async () => {
    const mail = mailOf({ to: READER, from: 'Shop <news@esp.example>', fields: [
      'Return-Path: <bounce-taro.yamada=home.example@esp.example>',
      'Received: from gw.esp.example (gw.esp.example [203.0.113.7]) by mx.home.example with ESMTPS; Tue, 18 Mar 2025 09:00:01 +0900',
    ] });
    const questions = await questionsAbout(mail, { 'esp.example': 'v=spf1 exists:%{l}.who.esp.example exists:%{i}.ip.esp.example -all' });
    expect(questions.some((question) => question.includes('ip.esp.example'))).toBe(true);
    expect(questions.join('\n').toLowerCase()).not.toMatch(/taro|yamada/);
  });

  it('a reader whose name has no Latin letter shuts no question out', async () => {
    expect(await questionsAbout(mailOf({ to: '太郎@home.example', html: '<p>Please <a href="https://www.evil.example/login">log in now</a></p>' }))).toContain('www.evil.example');
  });

  it('what is common to all readers is asked as it stands', async () => {
    const questions = await questionsAbout(mailOf({ to: READER, html: '<p>Please <a href="https://www.evil.example/login/index.php?lang=ja&page=2">log in now</a></p>' }));
    expect(questions).toContain('https://www.evil.example/login/index.php?lang=ja&page=2');
    expect(questions).toContain('www.evil.example');
  });
});

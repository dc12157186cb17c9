import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Stages } from '../src/dissect.ts';
import { dissectEach } from '../src/dissect.ts';
import { shippedOptions } from '../src/index.ts';
import { mailOf } from './shipped.ts';

const shipped = shippedOptions({ version: '0.0.0-test', now: '2026-01-01T00:00:00.000Z' });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (mail: Uint8Array): string => new TextDecoder().decode(mail);

async function all(given: Uint8Array, name: string | null): Promise<readonly Stages[]> {
  const stages: Stages[] = [];
  for await (const stage of dissectEach(given, { ...shipped, name })) stages.push(stage);
  return stages;
}

const PHISH = mailOf({
  from: '"Netflix" <billing@secure-login.example>', subject: 'Your account is suspended',
  html: '<p>Your Netflix account is suspended. Verify your password within 24 hours.</p><p><a href="https://netflix.secure-login.example/verify">Verify now</a></p>',
});

describe('what holds several mails', () => {
  it('a mailbox gives a dissection of each of them, and each says which it is', async () => {
    const mailbox = ['first', 'second', 'third'].map((subject) => `From a@b.example Mon Jan  5 10:00:00 2026\n${text(mailOf({ subject, text: 'See you.' }))}\n`).join('');
    const stages = await all(bytes(mailbox), 'mails.mbox');
    expect(stages.map(({ dissection: { mail, input } }) => [mail.subject, input.name, input.position])).toEqual([
      ['first', 'mails.mbox#1', { number: 1, of: 3 }], ['second', 'mails.mbox#2', { number: 2, of: 3 }], ['third', 'mails.mbox#3', { number: 3, of: 3 }],
    ]);
  });

  it('a zip names what was not opened', async () => {
    const [stages] = await all(zipSync({ 'a.eml': PHISH, 'notes.txt': bytes('nothing') }), 'mails.zip');
    expect(stages?.dissection.input).toMatchObject({ container: 'zip', leftOut: [{ name: 'notes.txt', code: 'not-a-mail' }], position: { number: 1, of: 1 } });
  });

  it('nothing that is a mail is refused in a sentence', async () => {
    await expect(all(zipSync({ 'x.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47) }), 'x.zip')).rejects.toThrow('no mail');
  });

  it('limits that bit before and while opening stand in the result', async () => {
    const zip = zipSync({ 'a.eml': PHISH, 'bomb.eml': new Uint8Array(4_000_000) });
    const before = { limit: 'input-bytes', allowed: 1, seen: 2, unit: 'bytes' };
    const stages: Stages[] = [];
    for await (const stage of dissectEach(zip, { ...shipped, inputLimits: [before] })) stages.push(stage);
    expect(stages.map(({ dissection }) => dissection.input.limits.map(({ limit }) => limit))).toEqual([['input-bytes', 'zip-ratio']]);
    expect(stages[0]?.dissection.input.leftOut).toEqual([{ name: 'bomb.eml', code: 'limit' }]);
  });
});

describe('a mail that was forwarded in the text of another', () => {
  const forward = (above: string): Uint8Array => mailOf({
    from: 'Taro <taro@home.example>', to: 'helpdesk@office.example', subject: 'Fwd: Your account is suspended',
    html: `<div>${above}</div><div>---------- Forwarded message ---------<br>From: <b>Netflix</b> &lt;billing@secure-login.example&gt;<br>Date: Mon, Jan 5, 2026 at 10:00 AM<br>Subject: Your account is suspended<br>To: &lt;taro@home.example&gt;<br></div><br>`
      + '<p>Your Netflix account is suspended. Verify your password within 24 hours.</p><p><a href="https://netflix.secure-login.example/verify">Verify now</a></p>',
  });

  it('is what is dissected: its sender, its subject, its date, its links', async () => {
    const [stages] = await all(forward('Is this real?'), 'fwd.eml');
    const { input, mail, links, verdict } = stages!.dissection;
    expect(input).toMatchObject({ provenance: 'inline-forward', isRebuilt: true });
    expect([mail.authorName, mail.authorAddress, mail.subject]).toEqual(['Netflix', 'billing@secure-login[.]example', 'Your account is suspended']);
    expect(links.map(({ host }) => host)).toEqual(['netflix[.]secure-login[.]example']);
    expect(verdict.label).toBe('phishing');
  });

  it('does not have its forwarder held against it', async () => {
    const [stages] = await all(forward('Is this real?'), 'fwd.eml');
    expect(JSON.stringify(stages!.dissection.findings)).not.toContain('taro');
  });

  it('does not shield a letter around it that is worse', async () => {
    const letter = mailOf({
      from: '"Netflix" <billing@secure-login.example>', subject: 'Fwd: Lunch',
      html: '<p>Your Netflix account is suspended. Verify your password within 24 hours: <a href="https://netflix.secure-login.example/verify">Verify now</a></p>'
        + '<div>---------- Forwarded message ---------<br>From: Hanako &lt;hanako@friends.example&gt;<br>Subject: Lunch<br></div><br><p>See you at noon.</p>',
    });
    const [stages] = await all(letter, 'letter.eml');
    expect(stages!.dissection.input.provenance).toBe('raw');
    expect(stages!.dissection.verdict.label).toBe('phishing');
  });

  it('leaves a reply with its quotation alone', async () => {
    const reply = mailOf({ subject: 'Re: Lunch', text: 'Yes.\n\n-----Original Message-----\nFrom: Hanako <hanako@friends.example>\nSent: Monday\nSubject: Lunch\n\nAt noon?' });
    expect((await all(reply, null))[0]?.dissection.input).toMatchObject({ provenance: 'raw', isRebuilt: false });
  });
});

describe('bytes that were put together here', () => {
  it('have no signature checked, and the result says why', async () => {
    const [stages] = await all(bytes(`  ${text(PHISH).replaceAll('\n', '\n  ')}`), null);
    const own = stages!.evidence.observations.filter((seen) => seen.kind === 'authentication');
    expect(own.length).toBeGreaterThan(0);
    for (const seen of own) expect(seen).toMatchObject({ outcome: { kind: 'skipped', reason: 'rebuilt' } });
  });
});

import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../tools/api/describe.ts';
import { clientFrom } from '../../tools/api/client-from.ts';
import type { OpenApi } from '../../tools/api/client-from.ts';
import { ApiProblem } from '../../src/client/call.ts';
import type { Client } from '../../src/client/api.ts';
import { openLoopback } from '../loopback.ts';
import { ended, fileForm, startBench } from './start-server.ts';
import type { TestBench } from './start-server.ts';

openLoopback();

const KAGOYA = readFileSync('samples/kagoya.eml');
const statusOf = async (answer: Promise<unknown>): Promise<number> => await answer.then(() => 200, (error: unknown) => (error instanceof ApiProblem ? error.status : 0));

describe('the workbench', () => {
  let bench: TestBench;
  let analyst: Client & { readonly key: string };
  let id: string;
  beforeAll(async () => {
    bench = await startBench({ FUWAKE_PUBLIC_FORM: 'yes', FUWAKE_PUBLIC_PER_ADDRESS: '2' });
    analyst = await bench.as('analyst');
    const { cases: [one] } = await analyst.submit(fileForm(KAGOYA, 'kagoya.eml'));
    id = one?.id ?? '';
    await ended(analyst, id);
  }, 60_000);
  afterAll(async () => { await bench.stop(); });

  it('takes a mail in, dissects it, and gives it in every form', async () => {
    expect(await analyst.case(id)).toMatchObject({ state: 'done', worst: { label: 'phishing', brand: { id: 'kagoya' } }, mailCount: 1, isMine: true, visibility: 'private' });
    expect(await analyst.dissection(id, 1)).toMatchObject({ schema: 'fuwake/dissection@1', verdict: { label: 'phishing' } });
    expect(await analyst.stage(id, 1, 'evidence')).toMatchObject({ schema: 'fuwake/evidence@1' });
    expect(new Uint8Array(await (await analyst.source(id, 1)).arrayBuffer())).toEqual(new Uint8Array(KAGOYA));
    const part = await fetch(`${bench.url}/api/v1/cases/${id}/mails/1/source`, { headers: { authorization: `Bearer ${analyst.key}`, range: 'bytes=10-19' } });
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([206, KAGOYA.subarray(10, 20).toString('latin1'), `bytes 10-19/${KAGOYA.length}`]);
    expect(await (await analyst.plate(id, 1, { lang: 'en' })).text()).toMatch(/^<svg /);
    expect(await (await analyst.report(id, 1, { lang: 'ja', format: 'text' })).text()).toContain('カゴヤ');
  });

  it('takes pasted sources, texts and addresses, a zip with several mails, and says what is no mail', async () => {
    const given = await Promise.all([
      analyst.submit({ kind: 'source', text: KAGOYA.toString('utf8') }), analyst.submit({ kind: 'text', text: 'あなたのアカウントは停止されました。 https://evil.example/login' }),
      analyst.submit({ kind: 'url', text: 'hxxps://evil[.]example/login' }), analyst.submit(fileForm(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'a.png')),
      analyst.submit(fileForm(zipSync({ 'one.eml': new Uint8Array(KAGOYA), 'two.eml': new Uint8Array(readFileSync('samples/junk-en.eml')) }), 'two.zip')),
    ]);
    const cases = await Promise.all(given.map(async ({ cases: [one] }) => await ended(analyst, one?.id ?? '')));
    expect(cases.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'refused', 'done']);
    expect(cases[4]).toMatchObject({ mailCount: 2, worst: { nth: 1, label: 'phishing' }, mails: [{ nth: 1 }, { nth: 2 }] });
    expect(await (await analyst.source(cases[4]?.id ?? '', 2)).text()).toBe(readFileSync('samples/junk-en.eml', 'latin1'));
    expect(cases[3]?.refusal).toMatchObject({ code: 'picture' });
    expect(await statusOf(analyst.submit({ kind: 'url', text: 'javascript:alert(1)' }))).toBe(422);
    expect(await statusOf(analyst.submit(fileForm('', 'empty.eml')))).toBe(422);
  });

  it('takes the files of one form in all together or not at all, and notes who handed them in', async () => {
    const form = fileForm(KAGOYA, 'first-of-two.eml');
    form.append('file', new File([], 'second-of-two.eml'));
    expect(await statusOf(analyst.submit(form))).toBe(422);
    expect((await analyst.cases({})).cases.map(({ name }) => name)).not.toContain('first-of-two.eml');
    form.delete('file');
    for (const name of ['a-pair.eml', 'b-pair.eml']) form.append('file', new File([KAGOYA], name));
    const { cases } = await analyst.submit(form);
    expect(cases.map(({ name, state }) => [name, state])).toEqual([['a-pair.eml', 'waiting'], ['b-pair.eml', 'waiting']]);
    const noted = (await bench.admin.audit()).filter(({ action }) => action === 'case.submit').map(({ caseId }) => caseId);
    for (const { id: one } of cases) {
      expect(noted).toContain(one);
      await ended(analyst, one);
      await analyst.eraseCase(one);
    }
  });

  it('streams what happens, stage by stage, to its end', async () => {
    const { cases: [one] } = await analyst.submit(fileForm(KAGOYA, 'again.eml'));
    const text = await (await analyst.events(one?.id ?? '')).text();
    expect(text.match(/^event: \w+/gm)?.at(-1)).toBe('event: state');
    expect(text).toContain('"state":"done"');
    await analyst.eraseCase(one?.id ?? '');
  });

  it('dissects again in the recorded world', async () => {
    const before = await analyst.dissection(id, 1);
    expect(await analyst.replay(id, { from: 'findings' })).toMatchObject({ run: 2 });
    await ended(analyst, id);
    expect(await analyst.dissection(id, 1)).toEqual(before);
    expect(await statusOf(analyst.lookUp(id, { online: true }))).toBe(403);
  });

  it('hides a private case from everybody else, and lets a reader only read, and only what is masked', async () => {
    const [other, reader] = [await bench.as('analyst'), await bench.as('reader')];
    const looks = (client: Client): Promise<number[]> => Promise.all([client.case(id), client.dissection(id, 1), client.events(id), client.source(id, 1), client.plate(id, 1)].map(statusOf));
    expect([await looks(other), await looks(reader), await looks(bench.admin)].flat().every((status) => status === 404)).toBe(true);
    await analyst.changeCase(id, { visibility: 'team' });
    expect(await looks(other)).toEqual([200, 200, 200, 200, 200]);
    expect(await looks(reader)).toEqual([200, 200, 200, 403, 200]);
    const writes: (() => Promise<unknown>)[] = [
      () => reader.submit({ kind: 'text', text: 'x' }), () => reader.changeCase(id, { note: 'x' }), () => reader.eraseCase(id), () => reader.replay(id, {}), () => reader.lookUp(id, {}), () => reader.publish(id, 1, { tlp: 'clear', mayShowMail: false }),
      () => reader.users(), () => reader.addUser({ name: 'evil', role: 'admin', password: 'long enough pw' }), () => reader.addKey({ name: 'k', role: 'admin' }), () => reader.audit(), () => reader.stage(id, 1, 'evidence'), () => reader.world(id), () => reader.withdraw('x', { note: 'x' }),
    ];
    for (const write of writes) expect(await statusOf(write())).toBe(403);
    expect(await statusOf((await bench.as(null)).cases())).toBe(401);
  });

  it('takes a change from a browser only with the token of its session', async () => {
    const session = await fetch(`${bench.url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: 'root', password: 'correct horse battery' }) });
    const cookie = session.headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    const change = async (headers: Record<string, string>): Promise<number> => (await fetch(`${bench.url}/api/v1/keys`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: cookie.split(';', 1)[0] ?? '', ...headers }, body: '{"name":"k","role":"reader"}' })).status;
    const { csrf } = await session.json() as { readonly csrf: string };
    expect([await change({}), await change({ 'x-csrf-token': 'wrong' }), await change({ 'x-csrf-token': csrf })]).toEqual([403, 403, 201]);
    const foreign = await fetch(`${bench.url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' }, body: '{"name":"root","password":"correct horse battery"}' });
    expect(foreign.status).toBe(403);
  });

  it('publishes what the gate lets through, shows what is masked, and withdraws it', async () => {
    const publisher = await bench.as('publisher');
    expect(await publisher.preview(id, 1, { tlp: 'amber', mayShowMail: false })).toMatchObject({ gate: { isOpen: false, code: 'marking' } });
    const preview = await publisher.preview(id, 1, { tlp: 'clear', mayShowMail: true });
    expect(preview.articles.ja).toContain('カゴヤ');
    expect(await statusOf(publisher.publish(id, 1, { tlp: 'amber', mayShowMail: false }))).toBe(409);
    const warning = await publisher.publish(id, 1, { tlp: 'clear', mayShowMail: true });
    const page = await fetch(`${bench.url}${warning.urls.en}`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('KAGOYA');
    expect((await analyst.case(id)).published).toEqual([warning.slug]);
    await publisher.withdraw(warning.slug, { note: 'A mistake.' });
    expect(await (await fetch(`${bench.url}${warning.urls.en}`)).text()).toContain('A mistake.');
    expect((await fetch(`${bench.url}/site/..%2ffuwake.sqlite`)).status).toBe(404);
    expect((await fetch(`${bench.url}/site/site.json`)).status).toBe(404);
  });

  it('publishes an article as its publisher changed it, masked all the same, and keeps the changes through a correction', async () => {
    const publisher = await bench.as('publisher');
    const clear = { tlp: 'clear', mayShowMail: false } as const;
    const preview = await publisher.preview(id, 1, clear);
    const recipient = preview.secrets.find(({ kind }) => kind === 'recipient-domain')?.text ?? '';
    expect(recipient).not.toBe('');
    const edits = { en: [{ at: 'lead/0', text: `Somebody at ${recipient} was sent https://su-activemail-kagoya-jp.es/mail.` }, { at: 'lead/1', text: null }] };
    const changed = await publisher.preview(id, 1, { ...clear, edits });
    expect(changed.leaks).toEqual([]);
    expect(changed.sentences.en.slice(1, 3)).toMatchObject([{ text: 'Somebody at *** was sent hxxps://su-activemail-kagoya-jp[.]es/mail.' }, { isLeftOut: true }]);
    expect(changed.sentences.ja.every(({ before }) => before === null)).toBe(true);
    const { urls, slug } = await publisher.publish(id, 1, { ...clear, edits });
    const read = async (): Promise<string> => await (await fetch(`${bench.url}${urls.en}`)).text();
    expect(await read()).toContain('Somebody at *** was sent hxxps://su-activemail-kagoya-jp[.]es/mail.');
    expect(await read()).not.toContain(preview.sentences.en[2]?.text);
    // A correction that says nothing of the words leaves them as they were published.
    expect((await publisher.publish(id, 1, { ...clear, note: 'One more.' })).changes.at(-1)?.note).toBe('One more.');
    expect(await read()).toContain('Somebody at ***');
    await publisher.publish(id, 1, { ...clear, edits: {} });
    expect(await read()).not.toContain('Somebody at');
    // What was found harmless once needs not be found so again, and is masked again when that is said.
    expect((await publisher.preview(id, 1, clear)).unmask).toEqual([]);
    await publisher.publish(id, 1, { ...clear, unmask: ['sender-local-part'] });
    expect((await publisher.preview(id, 1, clear)).unmask).toEqual(['sender-local-part']);
    await publisher.publish(id, 1, { ...clear, note: 'And another.' });
    const kept = await publisher.preview(id, 1, clear);
    expect(kept.unmask).toEqual(['sender-local-part']);
    expect(kept.secrets.some(({ kind }) => kind === 'sender-local-part')).toBe(false);
    const masked = await publisher.preview(id, 1, { ...clear, unmask: [] });
    expect(masked.secrets.some(({ kind }) => kind === 'sender-local-part')).toBe(true);
    await publisher.publish(id, 1, { ...clear, unmask: [] });
    expect((await publisher.preview(id, 1, clear)).unmask).toEqual([]);
    await publisher.withdraw(slug, { note: 'Done.' });
  });

  it('erases a case with its bytes', async () => {
    const { cases: [one] } = await analyst.submit(fileForm(KAGOYA, 'gone.eml'));
    await ended(analyst, one?.id ?? '');
    expect(await statusOf(analyst.blob(one?.id ?? '', one?.sha256 ?? ''))).toBe(200);
    await analyst.eraseCase(one?.id ?? '');
    expect(await Promise.all([analyst.case(one?.id ?? ''), analyst.blob(one?.id ?? '', one?.sha256 ?? '')].map(statusOf))).toEqual([404, 404]);
    expect((await bench.admin.audit()).some((line) => line.action === 'case.erase' && line.caseId === one?.id)).toBe(true);
  });

  it('lets anybody hand something in within the quota, and shows it to whoever has the ticket', async () => {
    const anybody = await bench.as(null);
    const { id: theirs, ticket } = await anybody.submitPublic({ text: KAGOYA.toString('utf8') });
    while ((await anybody.publicCase(theirs, { ticket })).state !== 'done') await new Promise((done) => { setTimeout(done, 30); });
    expect(await anybody.publicDissection(theirs, { ticket })).toMatchObject({ verdict: { label: 'phishing' } });
    expect(await Promise.all([statusOf(anybody.publicCase(theirs, { ticket: 'x' })), statusOf(anybody.publicCase(id, { ticket }))])).toEqual([404, 404]);
    await anybody.submitPublic({ text: 'hello' });
    expect(await statusOf(anybody.submitPublic({ text: 'hello' }))).toBe(429);
    await anybody.erasePublic(theirs, { ticket });
    expect(await statusOf(anybody.publicCase(theirs, { ticket }))).toBe(404);
  });

  it('stops guessing of passwords', async () => {
    const anybody = await bench.as(null);
    const tries = [];
    for (let nth = 0; nth < 11; nth++) tries.push(await statusOf(anybody.signIn({ name: 'nobody', password: 'guess' })));
    expect(tries[0]).toBe(401);
    expect(tries.at(-1)).toBe(429);
  });

  it('keeps to its published contract, and the client to it', () => {
    expect(JSON.parse(readFileSync('docs/openapi.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(contract())));
    expect(readFileSync('src/client/api.ts', 'utf8')).toBe(clientFrom(contract() as OpenApi));
  });
});

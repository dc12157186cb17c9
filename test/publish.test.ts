import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recipientForms } from '../src/dissect.ts';
import { readSiteIndex } from '../src/adapters/site-folder.ts';
import type { SiteIndex } from '../src/publication/model.ts';
import { filesIn, publish, SAMPLES, WARNED } from './publish.fixture.ts';
import { dissectSample } from './shipped.ts';

const isMachines = (path: string): boolean => /^(?:lists\/|search\/)|^data\/.*\.json$|^site\.json$|^memory\//.test(path);

describe('the published site', () => {
  const site = mkdtempSync(join(tmpdir(), 'fuwake-site-'));
  const read = (path: string): string => readFileSync(join(site, path), 'utf8');
  const index = (): SiteIndex => readSiteIndex(site)!;
  let talk = '';

  beforeAll(async () => {
    ({ talk } = await publish(...SAMPLES.map((name) => `samples/${name}.eml`), '--beside', '--lang', 'en', '--site', site, '--no-png', '--base-url', 'https://warnings.example', '--contact', 'desk@warnings.example', '--desks', join(site, '../', `${site.split('/').at(-1)}-desks`)));
  }, 120_000);
  afterAll(() => { for (const folder of [site, `${site}-desks`]) rmSync(folder, { recursive: true, force: true }); });

  it('warns of every harmful sample, in both languages, and of none that is genuine or only suspicious', () => {
    expect(index().entries).toHaveLength(WARNED.length);
    expect(talk.match(/not published: samples\/(?:genuine|personal|bank-change)/g)).toHaveLength(SAMPLES.length - WARNED.length);
    expect(talk).toMatch(/not published: samples\/bank-change-en\.eml: It is only suspicious/);
    for (const { slug } of index().entries) for (const language of ['ja', 'en']) expect(read(`${language}/${slug}.html`)).toContain(`<html lang="${language}">`);
  });

  it('has no broken link and no outside resource', () => {
    const all = new Set(filesIn(site));
    for (const path of all) {
      if (!path.endsWith('.html')) continue;
      for (const [, target = ''] of read(path).matchAll(/(?:href|src|srcset)="([^"]+)"/g)) {
        if (target.startsWith('#')) expect(read(path), `${path} → ${target}`).toContain(`id="${target.slice(1)}"`);
        else if (target.startsWith('https://warnings.example/')) expect(all.has(target.slice('https://warnings.example/'.length)), `${path} → ${target}`).toBe(true);
        else {
          expect(target, path).not.toMatch(/^(?:[a-z]+:|\/\/)/i);
          expect(all.has(normalize(join(dirname(path), target))), `${path} → ${target}`).toBe(true);
        }
      }
    }
  });

  it('shows nowhere the recipient in any written form, nor a live link to a host of the mails', async () => {
    const texts = filesIn(site).map((path) => ({ path, text: read(path).toLowerCase() }));
    const hosts = new Set<string>();
    for (const name of WARNED) {
      const { mail, evidence } = await dissectSample(name, 'world');
      const forms = [...new Set(recipientForms(mail).map((form) => form.toLowerCase()))];
      expect(forms.length).toBeGreaterThanOrEqual(mail.message.header.to.some((to) => to.addrSpec.includes('@')) ? 12 : 0);
      for (const form of forms) for (const { path, text } of texts) expect(text.includes(form), `${path} holds ${form}`).toBe(false);
      for (const seen of evidence.observations) if (seen.kind === 'link' && seen.ownerBrandId === null && seen.host !== '') hosts.add(seen.host.toLowerCase());
    }
    expect(hosts.size).toBeGreaterThan(3);
    for (const { path, text } of texts.filter((file) => !isMachines(file.path))) {
      for (const host of hosts) expect(text.includes(`//${host}`) || text.includes(`="${host}`), `${path} links ${host}`).toBe(false);
      expect(text.replaceAll(/https:\/\/(?:warnings\.example|schema\.org|jsonfeed\.org)|http:\/\/www\.(?:w3\.org|sitemaps\.org)/g, ''), path).not.toMatch(/https?:\/\//);
    }
  });

  it('keeps a page with its plate below 150 kB', () => {
    for (const { slug } of index().entries) {
      for (const language of ['ja', 'en']) {
        const bytes = [`${language}/${slug}.html`, 'style.css', `plate/${slug}.${language}.wide.svg`].reduce((sum, path) => sum + statSync(join(site, path)).size, 0);
        expect(bytes, slug).toBeLessThan(150_000);
      }
    }
  });

  it('blocks only names that serve the deceit, and writes down why it spares the others', () => {
    const zone = read('lists/rpz.zone');
    expect(zone).toContain('su-activemail-kagoya-jp.es CNAME .');
    expect(zone).not.toMatch(/pages\.dev|biglobe|microsoft\.com|royalmail\.com/);
    const refused = JSON.parse(read('lists/refused.json')) as readonly { readonly host: string; readonly reason: { readonly en: string } }[];
    expect(refused.find(({ host }) => host.includes('pages[.]dev'))?.reason.en).toContain('anybody can put pages there');
    for (const { reason } of refused) expect(reason.en).not.toBe('');
  });

  it('drafts the reports for the desks with broken addresses', () => {
    const desks = `${site}-desks`;
    const slug = index().entries.find((entry) => entry.brand?.id === 'kagoya')?.slug ?? '';
    expect(readdirSync(join(desks, slug)).toSorted()).toEqual(expect.arrayContaining(['apwg.txt', 'brand-kagoya.txt', 'council-of-anti-phishing-japan.txt', 'google-safe-browsing.txt', 'microsoft.txt', 'police-japan.txt']));
    const draft = readFileSync(join(desks, slug, 'council-of-anti-phishing-japan.txt'), 'utf8');
    expect(draft).toContain('hxxps://su-activemail-kagoya-jp[.]es');
    expect(draft).not.toContain('su-activemail-kagoya-jp.es');
  });

  it('publishes the same mail again at the same address and says what has changed', async () => {
    const before = index().entries.find((entry) => entry.brand?.id === 'kagoya');
    const pages = read(`ja/${before?.slug}.html`);
    await publish('samples/kagoya.eml', '--beside', '--no-png', '--site', site);
    expect(index().entries.find((entry) => entry.brand?.id === 'kagoya')?.published).toBe(before?.published);
    expect(read(`ja/${before?.slug}.html`)).toBe(pages);
    await publish('samples/kagoya.eml', '--beside', '--no-png', '--site', site, '--note', 'The registrar was named wrongly.');
    expect(read(`en/${before?.slug}.html`)).toContain('The registrar was named wrongly.');
    expect(read(`ja/${before?.slug}.html`)).toContain('<span lang="en">The registrar was named wrongly.</span> <span class="faint small">（英語で書かれています）</span>');
    expect(index().entries).toHaveLength(WARNED.length);
    await publish('samples/kagoya.eml', '--beside', '--no-png', '--site', site, '--note-ja', '登録事業者を改めました。', '--note-en', 'Another registrar.');
    expect(read(`ja/${before?.slug}.html`)).toContain('登録事業者を改めました。</li>');
    expect(read(`ja/${before?.slug}.html`)).not.toContain('Another registrar.');
    await expect(publish('samples/kagoya.eml', '--site', site, '--note', 'x', '--note-en', 'y')).rejects.toThrow(/--note-ja and --note-en/);
  });

  it('tells the times of a warning in their order, the change last', () => {
    for (const { received, dissected, published, changes } of index().entries) {
      const times = [...(received === null ? [] : [received]), dissected, published, ...changes.map(({ at }) => at)];
      expect(times).toEqual(times.toSorted());
    }
    const [, times = ''] = /<dl class="times">(.*?)<\/dl>/s.exec(read(`en/${index().entries.find((entry) => entry.brand?.id === 'kagoya')?.slug}.html`)) ?? [];
    expect([...times.matchAll(/<dt>(.*?)<\/dt>/g)].map(([, name]) => name)).toEqual(['Received', 'Taken apart', 'Published', 'From receipt to warning', 'Changed']);
  });

  it('says once on a page whom to write to, and asks owners to reply without having one of them', () => {
    for (const { slug } of index().entries) expect(read(`en/${slug}.html`).match(/desk@warnings\.example/g)).toHaveLength(1);
    expect(read('en/brands.html')).toContain('desk@warnings.example');
    expect(read(`en/${index().entries.find((entry) => entry.brand?.id === 'kagoya')?.slug}.html`)).not.toContain('Reply of the owner');
  });

  it('takes every mail of a folder, and names what is none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fuwake-mails-'));
    const to = join(folder, 'site');
    copyFileSync('samples/kagoya.eml', join(folder, 'a.json'));
    writeFileSync(join(folder, 'b.json'), '{"golden": true}');
    writeFileSync(join(folder, 'c.png'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]));
    const { talk } = await publish(folder, '--site', to, '--no-png', '--lang', 'en');
    expect(readSiteIndex(to)?.entries.map(({ brand }) => brand?.id)).toEqual(['kagoya']);
    expect(talk.match(/no mail, passed over: .*/g)?.map((line) => line.split('/').at(-1))).toEqual(['b.json', 'c.png']);
    rmSync(folder, { recursive: true });
  });

  it('keeps the address of a withdrawn warning and takes its accusations away everywhere', async () => {
    const slug = index().entries.find((entry) => entry.brand?.id === 'kagoya')?.slug ?? '';
    await expect(publish('--withdraw', slug, '--site', site)).rejects.toThrow(/--note/);
    await publish('--withdraw', slug, '--note', 'The owner proved that the mail was theirs.', '--site', site);
    expect(read(`en/${slug}.html`)).toContain('The owner proved that the mail was theirs.');
    expect(read(`en/${slug}.html`)).not.toMatch(/kagoya-jp|KAGOYA Japan|phishing mail/);
    for (const path of filesIn(site).filter((each) => !each.startsWith('memory/'))) if (!path.includes(slug)) expect(read(path), path).not.toContain('su-activemail');
    expect(filesIn(site).some((path) => path.startsWith(`data/${slug}`))).toBe(false);
  });

  it('shows on the screen alone what a preview masks, and writes nothing', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'fuwake-site-'));
    const { out } = await publish('samples/kagoya.eml', '--beside', '--site', empty, '--preview');
    expect(out).toMatch(/recipient {2}×\d+/);
    expect(readdirSync(empty)).toEqual([]);
    rmSync(empty, { recursive: true });
  });

  it('refuses what is not TLP:CLEAR, and an unmasking of people', async () => {
    const { status, talk: words } = await publish('samples/kagoya.eml', '--beside', '--site', site, '--tlp', 'amber', '--lang', 'en');
    expect(status).toBe(65);
    expect(words).toContain('TLP:AMBER');
    await expect(publish('samples/kagoya.eml', '--site', site, '--unmask', 'person-name')).rejects.toThrow(/always stay masked/);
  });

  it('publishes without consent the findings alone', async () => {
    const quiet = mkdtempSync(join(tmpdir(), 'fuwake-site-'));
    await publish('samples/kagoya.eml', '--beside', '--site', quiet, '--no-consent');
    expect(filesIn(quiet).filter((path) => path.startsWith('plate/'))).toEqual([]);
    const page = filesIn(quiet).find((path) => /^ja\/2025.*\.html$/.test(path)) ?? '';
    expect(readFileSync(join(quiet, page), 'utf8')).not.toContain('id="mail"');
    rmSync(quiet, { recursive: true });
  });
});

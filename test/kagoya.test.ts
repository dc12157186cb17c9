import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dissection, FindingView } from '../src/report/model.ts';
import { dissectFixed, dissectSample } from './shipped.ts';

/** The origin case, row by row: what must be found, and what must never be said. */
describe('the origin case', () => {
  let dissection: Dissection;
  let json: string;
  const finding = (rule: string): FindingView => {
    const found = dissection.findings.find((finding) => finding.rule === rule);
    if (found === undefined) throw new Error(`${rule} did not fire`);
    return found;
  };
  const observation = (id: string): Record<string, unknown> => dissection.observations.find((seen) => seen['id'] === id) as Record<string, unknown>;

  beforeAll(async () => {
    ({ dissection } = await dissectSample('kagoya', 'world'));
    json = JSON.stringify(dissection);
  });

  it('reads the stamp apart from the subject, as a witness', () => {
    expect(finding('subject-filter-stamp')).toMatchObject({ bearing: 'informs', severity: 'note' });
    expect(finding('subject-filter-stamp').marks[0]?.quote).toBe('[spam]');
    expect(observation('subject:0')).toMatchObject({ withoutStamps: '重要: メール保存障害のお知らせ' });
    expect(finding('subject-pressure').marks[0]?.quote).toBe('重要');
  });

  it('sets the claimed name against the consumer-provider address', () => {
    const mismatch = finding('sender-brand-mismatch');
    expect(mismatch).toMatchObject({ severity: 'high', bearing: 'incriminates' });
    expect(mismatch.sentence.ja).toContain('kmf.biglobe.ne.jp');
    expect(mismatch.sentence.en).toMatch(/KAGOYA Japan.*kagoya\.jp, kagoya\.net, kagoya\.com/s);
    expect(mismatch.marks.map((mark) => [mark.view, mark.quote])).toEqual([['author-name', 'Kagoya Japan'], ['author-address', '***@kmf.biglobe.ne.jp']]);
    expect(finding('sender-consumer-provider')).toMatchObject({ severity: 'medium', bearing: 'incriminates' });
    expect(finding('sender-consumer-provider').sentence.en).toMatch(/consumer internet provider.*KAGOYA Japan/s);
  });

  it('attests one hop, forward-confirmed, and accuses nobody', () => {
    expect(dissection.route.hops).toHaveLength(1);
    expect(dissection.route.hops[0]).toMatchObject({ standing: 'attested', address: '27.86.113.8', reverseName: 'mta-snd-e08.biglobe.ne.jp' });
    expect(finding('route-attested-hop')).toMatchObject({ bearing: 'informs' });
    expect(observation('confirmed-address:0')).toMatchObject({ name: 'mta-snd-e08.biglobe.ne.jp', isAuthorsHouse: true, outcome: { kind: 'found', value: { value: { isConfirmed: true } } } });
    expect(finding('route-attested-hop').sentence.en).toMatch(/27\.86\.113\.8 \(mta-snd-e08\.biglobe\.ne\.jp\).*forward and reverse look-ups agree.*not forged.*taken-over/s);
    expect(finding('route-attested-hop').sentence.ja).toMatch(/偽装されておらず.*本人または乗っ取り/s);
  });

  it('sees the mail address as the addressee, at the very bytes where it stands', () => {
    const [mark] = finding('addressee-is-mail-address').marks;
    expect(mark?.quote).toBe('***@***');
    // The body is Base64: four letters of it hold three bytes of the address.
    const encoded = readFileSync('samples/kagoya.eml', 'latin1').slice(mark?.range?.start, mark?.range?.end);
    expect(Buffer.from(encoded.slice(-16), 'base64').toString()).toMatch(/example\.jp/);
  });

  it('quotes the slips of the wording', () => {
    expect(finding('wording-letter-opening').marks[0]?.quote).toBe('拝啓');
    expect(finding('wording-translated-closing').marks[0]?.quote).toBe('心から、');
    expect(finding('wording-link-above').marks[0]?.quote).toBe('上記の安全なリンク');
    expect(finding('wording-two-company-forms').marks[0]?.quote).toBe('K.K Inc.');
    expect(observation('text-shape:0')).toMatchObject({ spacesInsideJapanese: 3 });
    expect(finding('pretext-mailbox-broken').sentence.en).toContain('this mail arrived');
    expect(finding('wording-spaces-in-japanese').sentence.en).toContain('3 places');
    expect(finding('wording-link-above').sentence.en).toContain('the only link stands below');
    expect(dissection.observations.some((seen) => seen['phrase'] === 'ja.slip.copyright-order')).toBe(true);
  });

  it('takes the link apart', () => {
    expect(dissection.links).toHaveLength(1);
    expect(dissection.links[0]).toMatchObject({ url: 'hxxps://su-activemail-kagoya-jp[.]es/mail/login[.]html', registrableDomain: 'su-activemail-kagoya-jp[.]es', isCallToAction: true });
    expect(finding('link-call-to-action-foreign')).toMatchObject({ severity: 'high', bearing: 'incriminates' });
    expect(finding('link-call-to-action-foreign').sentence.en).toMatch(/su-activemail-kagoya-jp\[\.\]es: not KAGOYA Japan’s domain, and not the sender’s either/);
    expect(finding('link-brand-words-in-domain').sentence.en).toContain('“activemail”, “kagoya” and “jp”');
    expect(finding('link-blocklisted').sentence.en).toMatch(/2 sources: “Google Safe Browsing.*“Trend Micro/s);
  });

  it('says that the place is hidden and the registration not known', () => {
    expect(finding('place-reverse-proxy').sentence.en).toMatch(/Cloudflare, AS13335.*not known/s);
    expect(finding('place-registration-not-known').sentence.en).toContain('not known, which is not clean');
    expect(dissection.verdict.notKnown).toContainEqual(expect.objectContaining({ viewpoint: 'place', why: 'source-down', code: 'restricted' }));
  });

  it('recognises the imitated login page, the goal and the brand', () => {
    expect(finding('page-imitates-login').severity).toBe('critical');
    expect(finding('page-imitates-login').sentence.ja).toContain('「メールアカウント」「パスワード」');
    expect(observation('landing-page:0')).toMatchObject({ productName: 'Active! mail', asks: ['mail-account', 'password'] });
    expect(dissection.verdict).toMatchObject({ label: 'phishing', goal: 'credentials', imitated: { brandId: 'kagoya', product: 'Active! mail' } });
    expect(dissection.verdict.deception).toBeGreaterThan(0.99);
  });

  describe('makes none of the article’s errors:', () => {
    const said = () => JSON.stringify(dissection.findings.map(({ title, sentence, why }) => [title, sentence, why]));

    it('a field below the receiver’s own proves nothing', async () => {
      const mail = readFileSync('samples/kagoya.eml', 'utf8');
      const own = /^Received: [\s\S]*?\n(?=\S)/m.exec(mail)?.[0] ?? '';
      const invented = 'Received: from mail.kagoya.jp (mail.kagoya.jp [192.0.2.7]) by mta-snd-e08.biglobe.ne.jp with ESMTP; Tue, 18 Mar 2025 09:12:40 +0900\n';
      const { dissection: forged } = await dissectFixed(Buffer.from(mail.replace(own, own + invented)), 'kagoya.eml', readFileSync('samples/kagoya.world.json', 'utf8'));
      expect(forged.route.hops.map(({ standing, address }) => [standing, address])).toEqual([['attested', '27.86.113.8'], ['claimed', '192.0.2.7']]);
      const told = JSON.stringify(forged.findings.map(({ sentence }) => sentence));
      expect(told).toContain('27.86.113.8');
      expect(told).not.toMatch(/192\.0\.2\.7|mail\.kagoya\.jp/);
      expect(forged.verdict).toMatchObject({ label: 'phishing', deception: dissection.verdict.deception });
    });

    it.each([
      ['a mail server’s place is not its sender’s', ['Tochigi', 'Oyama']],
      ['a relay’s place is not the site’s', ['Toronto', 'CA']],
    ])('%s', (_, places) => {
      // The world knows them; no finding and no answer that a reader sees names them.
      for (const place of places) {
        expect(JSON.stringify(dissection.observations)).toContain(`"${place}"`);
        expect(said()).not.toContain(place);
      }
      expect(said()).not.toMatch(/小山|栃木|名古屋|トロント|カナダ|Canada|Nagoya/);
      expect(JSON.stringify(dissection.lookups)).not.toMatch(/Toronto|Oyama|Tochigi/);
    });

    it('a stamp is one filter’s opinion, which genuine mail gets too', async () => {
      expect(finding('subject-filter-stamp').sentence.en).toContain('a witness, not proof');
      const stamped = readFileSync('samples/genuine-newsletter-en.eml', 'utf8').replace(/^Subject: /m, 'Subject: [spam] ');
      const { dissection: genuine } = await dissectFixed(Buffer.from(stamped), null, readFileSync('samples/genuine-newsletter-en.world.json', 'utf8'));
      expect(genuine.findings.map(({ rule }) => rule)).toContain('subject-filter-stamp');
      expect(genuine.verdict.label).toBe('no-signs');
    });

    it('a confirmed server accuses no person', () => {
      expect(finding('route-attested-hop').why.en).toContain('does not make the account’s owner the culprit');
      expect(finding('route-attested-hop').why.ja).toContain('犯人とは限りません');
      expect(said()).not.toMatch(/culprit is|犯人は|the (?:sender|member) is (?:a|the) (?:criminal|thief|fraudster)/i);
    });

    it('and what only informs weighs nothing', () => {
      for (const rule of ['subject-filter-stamp', 'route-attested-hop', 'place-reverse-proxy', 'place-registration-not-known']) {
        expect(finding(rule).bearing).toBe('informs');
        expect(dissection.verdict.weights.some((weight) => weight.rule === rule)).toBe(false);
      }
    });
  });

  it('shows no recipient, no victim and nothing live', () => {
    // The mail does hold what must not be shown; else this would prove nothing.
    const mail = readFileSync('samples/kagoya.eml', 'latin1');
    expect(mail).toContain('info@example.jp');
    expect(mail).toMatch(/[\w.]+@kmf\.biglobe\.ne\.jp/);
    expect(json).not.toMatch(/info@example\.jp|aW5mb0BleGFtcGxlLmpw/i);
    expect(json).not.toMatch(/[a-z0-9]@kmf\.biglobe\.ne\.jp/i);
    expect(json).not.toMatch(/https?:\/\/|su-activemail-kagoya-jp\.es/);
  });

  it('points every mark at bytes inside the mail and at the quoted words', () => {
    for (const { rule, marks } of dissection.findings) {
      expect(marks.length, rule).toBeGreaterThan(0);
      for (const mark of marks) {
        if (mark.range !== null) expect(mark.range.end).toBeLessThanOrEqual(dissection.input.sizeBytes);
        if (mark.view === 'body' && mark.at !== null) expect(dissection.mail.body.text.slice(mark.at.start, mark.at.end)).toBe(mark.quote);
        if (mark.view === 'subject' && mark.at !== null) expect(dissection.mail.subject.slice(mark.at.start, mark.at.end)).toBe(mark.quote);
      }
    }
  });

  it('tells offline what was not checked, and never that it is clean', async () => {
    const { dissection: offline } = await dissectSample('kagoya', 'offline');
    const state = (viewpoint: string) => offline.viewpoints.find((view) => view.viewpoint === viewpoint)?.state;
    expect(state('place')).toBe('not-checked');
    expect(state('page')).toBe('not-checked');
    expect(offline.viewpoints.find((view) => view.viewpoint === 'link')?.isIncomplete).toBe(true);
    // The network of the boundary's client stands in the shipped table; everything else would have to be asked.
    const answered = offline.lookups.filter((lookup) => lookup.outcome !== 'skipped');
    expect(answered.map((lookup) => [lookup.observation, lookup.answer.en])).toEqual([['address-place:27.86.113.8', 'KDDI CORPORATION, AS2516, JP']]);
    expect(offline.verdict.label).toBe('phishing');
    expect(offline.verdict.notKnown.map((row) => row.viewpoint)).toEqual(expect.arrayContaining(['route', 'sender', 'link', 'place', 'page']));
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Dissection, FindingView } from '../src/report/model.ts';
import { dissectSample } from './shipped.ts';

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
    expect(finding('sender-brand-mismatch').sentence.ja).toContain('kmf.biglobe.ne.jp');
    expect(finding('sender-brand-mismatch').sentence.en).toMatch(/KAGOYA Japan.*kagoya\.jp/s);
    expect(finding('sender-consumer-provider').severity).toBe('medium');
  });

  it('attests one hop, forward-confirmed, and accuses nobody', () => {
    expect(dissection.route.hops).toHaveLength(1);
    expect(dissection.route.hops[0]).toMatchObject({ standing: 'attested', address: '27.86.113.8', reverseName: 'mta-snd-e08.biglobe.ne.jp' });
    expect(finding('route-attested-hop')).toMatchObject({ bearing: 'informs' });
    expect(finding('route-attested-hop').sentence.en).toMatch(/not forged.*taken-over/s);
  });

  it('sees the mail address as the addressee', () => {
    expect(finding('addressee-is-mail-address').marks[0]?.quote).toBe('***@***');
  });

  it('quotes the slips of the wording', () => {
    expect(finding('wording-letter-opening').marks[0]?.quote).toBe('拝啓');
    expect(finding('wording-translated-closing').marks[0]?.quote).toBe('心から、');
    expect(finding('wording-link-above').marks[0]?.quote).toBe('上記の安全なリンク');
    expect(finding('wording-two-company-forms').marks[0]?.quote).toBe('K.K Inc.');
    expect(observation('text-shape:0')).toMatchObject({ spacesInsideJapanese: 3 });
    expect(finding('pretext-mailbox-broken').sentence.en).toContain('this mail arrived');
    expect(dissection.observations.some((seen) => seen['phrase'] === 'ja.slip.copyright-order')).toBe(true);
  });

  it('takes the link apart', () => {
    expect(dissection.links).toHaveLength(1);
    expect(dissection.links[0]).toMatchObject({ url: 'hxxps://su-activemail-kagoya-jp[.]es/mail/login[.]html', registrableDomain: 'su-activemail-kagoya-jp[.]es', isCallToAction: true });
    expect(finding('link-call-to-action-foreign').severity).toBe('high');
    expect(finding('link-brand-words-in-domain').sentence.en).toMatch(/activemail.*kagoya/s);
    expect(finding('link-blocklisted').sentence.en).toContain('2 sources');
  });

  it('says that the place is hidden and the registration not known', () => {
    expect(finding('place-reverse-proxy').sentence.en).toMatch(/Cloudflare, AS13335.*not known/s);
    expect(finding('place-registration-not-known').sentence.en).toContain('not known, which is not clean');
    expect(dissection.verdict.notKnown).toContainEqual(expect.objectContaining({ viewpoint: 'place', why: 'source-down', code: 'restricted' }));
  });

  it('recognises the imitated login page, the goal and the brand', () => {
    expect(finding('page-imitates-login').severity).toBe('critical');
    expect(dissection.verdict).toMatchObject({ label: 'phishing', goal: 'credentials', imitated: { brandId: 'kagoya', product: 'Active! mail' } });
    expect(dissection.verdict.deception).toBeGreaterThan(0.99);
  });

  it('makes none of the five errors', () => {
    // Only the receiver's own field is attested; cities and countries of relays and mail servers are no finding;
    // the stamp and the confirmed address charge nobody.
    const said = JSON.stringify(dissection.findings.map(({ sentence, why }) => [sentence, why]));
    expect(said).not.toMatch(/Toronto|Oyama|Tochigi|小山|トロント|Canada|カナダ|culprit is|犯人は/);
    expect(JSON.stringify(dissection.lookups)).not.toMatch(/Toronto|Oyama/);
    for (const rule of ['subject-filter-stamp', 'route-attested-hop', 'place-reverse-proxy', 'place-registration-not-known']) {
      expect(dissection.verdict.weights.some((weight) => weight.rule === rule)).toBe(false);
    }
  });

  it('shows no recipient, no victim and nothing live', () => {
    expect(json).not.toMatch(/info@example\.jp|taro\.example|aW5mb0BleGFtcGxlLmpw/i);
    expect(json).not.toMatch(/https?:\/\/|su-activemail-kagoya-jp\.es/);
  });

  it('points every mark at bytes inside the mail and at the quoted words', () => {
    for (const { marks } of dissection.findings) {
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

import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleHtml } from '../src/report/formats/article/article-html.ts';
import { articleMarkdown } from '../src/report/formats/article/article-markdown.ts';
import type { Article, Ground } from '../src/report/formats/article/model.ts';
import { sentencesOf } from '../src/report/formats/article/model.ts';
import { forPublicEn, forPublicJa } from '../src/report/formats/article/retell.ts';
import { writeArticle } from '../src/report/formats/article/write-article.ts';
import { NOTHING } from '../src/report/formats/html/markup.ts';
import type { Dissection } from '../src/report/model.ts';

const CASES = readdirSync('samples/golden').filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
const dissectionOf = (name: string): Dissection => JSON.parse(readFileSync(`samples/golden/${name}.json`, 'utf8')) as Dissection;
const LANGUAGES = ['ja', 'en'] as const;

/** Whether what a sentence says it rests on is there. */
function holds(ground: Ground, dissection: Dissection): boolean {
  if (ground === 'verdict' || ground === 'mail' || ground === 'times' || ground === 'general') return true;
  const [kind, ...rest] = ground.split(':');
  const key = rest.join(':');
  if (kind === 'finding') return dissection.findings.some((finding) => finding.rule === key);
  if (kind === 'observation') return dissection.observations.some((observation) => observation['id'] === key);
  return dissection.verdict.notKnown[Number(key)] !== undefined;
}

/** Words between the quotation marks of an article: they must be somebody else's, and stand in the dissection. */
const quotesIn = (text: string): readonly string[] => [...text.matchAll(/「([^「」]+)」|『(.+?)』|“([^“”]+)”/g)].map((hit) => (hit[1] ?? hit[2] ?? hit[3] ?? '').replace(/…$/, ''));

/** Whether a sentence is the finding's own, or a shorter form of it with every quoted word in it. */
const tells = (text: string, own: string): boolean => text.endsWith(forPublicEn(forPublicJa(own))) || (text.length <= own.length + 5 && quotesIn(own).every((words) => text.includes(words)));

/** Headings and general advice are the frame; all else should be this mail's own. */
const parts = (article: Article): ReadonlySet<string> => new Set(sentencesOf({ ...article, chapters: article.chapters.map((chapter) => ({ ...chapter, tagline: { text: '', restsOn: ['general'] } })) })
  .filter((sentence) => !sentence.restsOn.includes('general') && !sentence.restsOn.some((ground) => ground.startsWith('not-known')))
  .flatMap((sentence) => sentence.text.split(/(?<=。)|(?<=[.!?:])\s+/)).map((part) => part.trim()).filter((part) => part.length > 12));

describe('the article', () => {
  describe.each(CASES)('on %s', (name) => {
    const dissection = dissectionOf(name);
    const whole = JSON.stringify(dissection);

    it.each(LANGUAGES)('has a ground under every sentence (%s)', (language) => {
      const sentences = sentencesOf(writeArticle(dissection, { language }));
      expect(sentences.length).toBeGreaterThan(4);
      for (const sentence of sentences) {
        expect(sentence.text.trim(), JSON.stringify(sentence.restsOn)).not.toBe('');
        expect(sentence.restsOn.length, sentence.text).toBeGreaterThan(0);
        for (const ground of sentence.restsOn) expect(holds(ground, dissection), `${sentence.text} ← ${ground}`).toBe(true);
      }
    });

    it.each(LANGUAGES)('tells a finding in the finding’s own words (%s)', (language) => {
      const article = writeArticle(dissection, { language });
      for (const sentence of article.chapters.flatMap((chapter) => chapter.paragraphs.map((paragraph) => paragraph.find((each) => each.restsOn[0]?.startsWith('finding:'))))) {
        const rule = sentence?.restsOn[0]?.slice('finding:'.length);
expect(dissection.findings.some((finding) => finding.rule === rule && tells(sentence?.text ?? '', finding.sentence[language])), sentence?.text).toBe(true);
      }
    });

    it.each(LANGUAGES)('quotes only what stands there (%s)', (language) => {
      for (const sentence of sentencesOf(writeArticle(dissection, { language })).filter((each) => !each.restsOn.includes('general'))) {
        for (const words of quotesIn(sentence.text).filter((each) => each !== '@')) {
          expect(whole.includes(JSON.stringify(words).slice(1, -1).replace(/\s+/g, ' ')) || /@|Dear/.test(words), `${words} in ${sentence.text}`).toBe(true);
        }
      }
    });

    it.each(LANGUAGES)('speaks of nothing that was not seen (%s)', (language) => {
      const article = writeArticle(dissection, { language });
      const found = new Set(dissection.findings.map((finding) => finding.viewpoint));
      expect(article.chapters.every((chapter) => found.has(chapter.viewpoint))).toBe(true);
      expect(article.chapters.flatMap((chapter) => chapter.paragraphs).every((paragraph) => paragraph.length > 0)).toBe(true);
      expect(article.notKnown.flatMap((sentence) => sentence.restsOn)).toHaveLength(Math.min(8, dissection.verdict.notKnown.length));
    });

    it.each(LANGUAGES)('makes none of the old mistakes (%s)', (language) => {
      const text = sentencesOf(writeArticle(dissection, { language })).map((sentence) => sentence.text).join('\n');
      // The place of an address, the certainty of a stamp, a guilty person, an emptiness called clean.
      for (const place of ['Oyama', '小山', 'Toronto', 'トロント', 'Tochigi']) expect(text).not.toContain(place);
      expect(text).not.toMatch(/犯人は|犯人が(?!だ)|中国人|犯罪グループ|culprit is|criminals? (?:is|are) from/);
      expect(text).not.toMatch(/安全です|問題ありません|is safe\b(?! )/);
    });

    it('is the same each time', () => {
      expect(writeArticle(dissection, { language: 'ja' })).toEqual(writeArticle(dissection, { language: 'ja' }));
    });

    it.each(LANGUAGES)('holds no live link in any form (%s)', (language) => {
      const article = writeArticle(dissection, { language });
      for (const written of [
        articleHtml(article, { mail: dissection.mail, plate: NOTHING }).html,
        articleMarkdown(article, dissection.mail, { published: '2026-01-01T00:00:00Z', contact: 'the editors' }),
      ]) {
        expect(written).not.toMatch(/https?:\/\/|href=/i);
        expect(written).not.toContain('undefined');
      }
    });
  });

  it('says of the stamp that it is no proof and of the relay that it hides the place', () => {
    const text = sentencesOf(writeArticle(dissectionOf('kagoya'), { language: 'ja' })).map((sentence) => sentence.text).join('\n');
    expect(text).toContain('証拠ではありません');
    expect(text).toMatch(/実際にどこにあるかは分かりません/);
    expect(text).toMatch(/乗っ取られた被害者かもしれない/);
    expect(text).toMatch(/登録情報[^\n]*答えが得られませんでした/);
    // Once, among what is not known: a chapter tells what was found.
    expect(text.match(/登録情報/g)).toHaveLength(1);
  });

  it('is told through every row that the origin case must show', () => {
    const chapters = writeArticle(dissectionOf('kagoya'), { language: 'ja' }).chapters;
    expect(chapters.map((chapter) => chapter.viewpoint)).toEqual(['subject', 'sender', 'route', 'addressee', 'wording', 'pretext', 'link', 'place', 'page']);
    expect(writeArticle(dissectionOf('kagoya'), { language: 'ja' }).checks).toHaveLength(3);
  });

  it.each(LANGUAGES)('shares little but the frame with any other (%s)', (language) => {
    const warned = CASES.filter((name) => !/^(?:genuine|personal)/.test(name)).map((name) => ({ name, parts: parts(writeArticle(dissectionOf(name), { language })) }));
    expect(warned.length).toBeGreaterThan(9);
    for (const one of warned) {
      for (const other of warned) {
        if (one === other) continue;
        const shared = [...one.parts].filter((part) => other.parts.has(part));
        expect(shared.length / one.parts.size, `${one.name} and ${other.name}: ${shared.join(' / ')}`).toBeLessThan(0.34);
      }
    }
  });
});

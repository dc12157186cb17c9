import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { writeArticle } from '../report/formats/article/write-article.ts';
import { sentencesOf } from '../report/formats/article/model.ts';
import type { Dissection } from '../report/model.ts';
import { editableSentences, editArticle, OWN, safeEdits } from './edit-article.ts';

const dissection = JSON.parse(readFileSync('samples/golden/kagoya.json', 'utf8')) as Dissection;
const article = writeArticle(dissection, { language: 'en' });
const words = (edited: typeof article): readonly string[] => sentencesOf(edited).map(({ text }) => text);

it('names every sentence that a reader sees once, and an article without changes is the same article', () => {
  const lines = editableSentences(article, []);
  expect(new Set(lines.map(({ at }) => at)).size).toBe(lines.length);
  const shown = words({ ...article, mailNote: [] }).filter((text) => !article.checks.some(({ heading }) => heading.text === text));
  expect(lines.filter(({ at }) => at !== OWN).map(({ text }) => text).toSorted()).toEqual(shown.toSorted());
  expect(editArticle(article, [])).toBe(article);
});

it('changes exactly the sentences that were changed, for every place there is', () => {
  for (const { at, text } of editableSentences(article, []).filter((line) => line.at !== OWN)) {
    const edited = words(editArticle(article, [{ at, text: 'Other words.' }]));
    expect(edited.filter((each) => each === 'Other words.'), at).toHaveLength(1);
    expect(edited.filter((each) => each === text).length, at).toBe(words(article).filter((each) => each === text).length - 1);
  }
});

it('leaves a sentence out, takes words of one’s own, and tells the reader that a person did it', () => {
  const edited = editArticle(article, [{ at: 'lead/0', text: null }, { at: OWN, text: 'Seen in our house, too.' }, { at: 'chapters/gone/0/0', text: 'nowhere' }]);
  expect(edited.lead).toEqual(article.lead.slice(1));
  expect(edited.conclusion.map(({ text }) => text).slice(-2)).toEqual(['Seen in our house, too.', '(The person who published this article changed some of its sentences.)']);
  expect(words(edited)).not.toContain('nowhere');
  expect(edited.conclusion.slice(-2).every(({ restsOn }) => restsOn.join() === 'editor')).toBe(true);
});

it('keeps the title even where somebody leaves it out', () => {
  expect(editArticle(article, [{ at: 'title', text: null }]).title).toEqual(article.title);
});

it('masks what is not for the public and breaks the mail’s links in words of one’s own', () => {
  const edits = safeEdits({ en: [{ at: OWN, text: 'Taro Yamada (TARO@home.example) opened https://login.evil.example/a and https://www.jpcert.or.jp/.' }] }, [{ text: 'Taro Yamada', shown: '***' }, { text: 'taro@home.example', shown: '***' }], [{ plain: 'evil.example', broken: 'evil[.]example' }]);
  expect(edits.en?.[0]?.text).toBe('*** (***) opened hxxps://login.evil[.]example/a and https://www.jpcert.or.jp/.');
});

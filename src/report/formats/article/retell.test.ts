import { describe, expect, it } from 'vitest';
import { retell } from './retell.ts';
import { isAddressItself, startSentence } from './teller.ts';

const both = (ja: string, en: string) => ({ ja, en });
const SCARE = both('「停止」と不安をあおり、リンクから手続きさせようとしています。', 'It frightens with “停止” and wants you to act through its link.');

describe('a finding that is told after others', () => {
  it('does not tell again where the mail wants the reader to go', () => {
    expect(retell(both('「不正使用」と不安にさせ、リンクから手続きさせようとしています。', 'It raises an alarm (“不正使用”) and wants you to act through its link.'), [SCARE]))
      .toEqual(both('「不正使用」と不安にさせてもいます。', 'It also raises an alarm (“不正使用”).'));
    expect(retell(both('「容量」と容量を口実に、リンクから手続きさせようとしています。', ''), [SCARE]).ja).toBe('「容量」と、容量も口実にしています。');
  });

  it('names a host once', () => {
    const link = both('リンク先 evil[.]es には「kagoya」という言葉が入っています。', 'The link’s domain evil[.]es contains “kagoya”.');
    expect(retell(link, [])).toEqual(link);
    expect(retell(link, [both('行き先は hxxps://evil[.]es/ です。', 'Behind it lies hxxps://evil[.]es/.')])).toEqual(both('このリンク先には「kagoya」という言葉が入っています。', 'Its domain contains “kagoya”.'));
  });

  it('stays as it is where nothing like it was told', () => {
    expect(retell(SCARE, [both('宛名が「お客様」です。', 'The greeting fits anybody.')])).toEqual(SCARE);
  });

  it('does not speak to the one who got the mail', () => {
    expect(retell(both('リンクにあなたのアドレスがあります。', ''), []).ja).toBe('リンクに受け取った人のアドレスがあります。');
    expect(retell(both('', 'Your mail address is built into the link.'), []).en).toBe('The recipient’s mail address is built into the link.');
    expect(retell(both('', 'It shows a charge and wants you to call.'), []).en).toBe('It shows a charge and wants you to call.');
  });
});

describe('words of a link', () => {
  it.each([['hxxps://a[.]example/', 'hxxps://a[.]example', true], ['a[.]example/x', 'hxxps://a[.]example/x', true], ['', '', false], ['hxxps://b[.]example', 'hxxps://a[.]example', false]])('%s for %s', (words, url, isSame) => {
    expect(isAddressItself(words, url)).toBe(isSame);
  });
  it('go on in small letters behind a colon, names do not', () => {
    expect(startSentence('It claims to be X.')).toBe('it claims to be X.');
    expect(startSentence('Italy calls.')).toBe('Italy calls.');
  });
});

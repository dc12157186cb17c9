import { describe, expect, it } from 'vitest';
import { ENGLISH } from './rewordings/en.ts';
import { JAPANESE } from './rewordings/ja.ts';
import { dissectFixed, mailOf } from './shipped.ts';

describe('the same phish in other words', () => {
  it.each([...JAPANESE, ...ENGLISH])('$name is judged by who it says it is and where it leads, not by its vocabulary', async ({ from, url, wordings }) => {
    const said = await Promise.all(wordings.map(async ([subject, text, linkText]) => {
      const { verdict } = (await dissectFixed(mailOf({ from, subject, html: `<p>${text}</p><p><a href="${url}">${linkText}</a></p>` }), null)).dissection;
      return verdict.deception;
    }));
    expect(Math.max(...said) - Math.min(...said), said.join(' ')).toBeLessThan(0.1);
    expect(Math.min(...said), said.join(' ')).toBeGreaterThan(0.75);
  });
});

import type { Language } from '../../base/bilingual.ts';
import { LABEL_NAMES } from '../../report/formats/words.ts';
import { escapeXml } from '../../report/formats/plate/svg.ts';
import type { SiteConfig, SiteEntry } from '../model.ts';

/** The card that goes with a shared link: 1200 by 630, the label, the title, the site's name. */
export function cardSvg(entry: SiteEntry, language: Language, config: SiteConfig): string {
  const lines = linesOf(entry.title[language], language === 'ja' ? 19 : 36, 5);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630" lang="${language}"><rect width="1200" height="630" fill="#f5eddb"/><rect x="24" y="24" width="1152" height="582" fill="#fdf9ef" stroke="#2a251e" stroke-width="2"/><rect x="34" y="34" width="1132" height="562" fill="none" stroke="#a3967d"/><g font-family='"Noto Serif CJK JP","Hiragino Mincho ProN","Yu Mincho",serif' fill="#2a251e"><text x="84" y="122" font-size="40" font-weight="700" fill="#ad2f18">${escapeXml(LABEL_NAMES[entry.label][language])}</text>${lines.map((line, at) => `<text x="84" y="${208 + at * 74}" font-size="52" font-weight="700">${escapeXml(line)}</text>`).join('')}<text x="84" y="568" font-size="30" fill="#645b4b">${escapeXml(`${config.name}  ${entry.published.slice(0, 10)}`)}</text></g></svg>\n`;
}

/** Lines of about so many letters; Latin letters count half where the others are Japanese. */
function linesOf(text: string, most: number, count: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const piece of text.match(/[\u0021-\u024f]+|\s+|./gu) ?? []) {
    const wide = [...piece].reduce((sum, letter) => sum + (most < 25 && letter < '\u0250' ? 0.55 : 1), 0);
    if (width + wide > most && line.trim() !== '') {
      lines.push(line.trim());
      [line, width] = ['', 0];
    }
    line += piece;
    width += wide;
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines.length > count ? [...lines.slice(0, count - 1), `${lines[count - 1] ?? ''}…`] : lines;
}

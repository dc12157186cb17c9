import type { Language } from '../../base/bilingual.ts';
import { clampLines } from '../../report/formats/layout/clamp-lines.ts';
import { LABEL_NAMES } from '../../report/formats/words.ts';
import { escapeXml } from '../../report/formats/plate/svg.ts';
import type { SiteConfig, SiteEntry } from '../model.ts';

/** The size that social networks show whole. */
export const CARD = { widthPx: 1_200, heightPx: 630 } as const;
/** The column of the plate, where there is one. */
const PLATE_PX = 400;

/** The card that goes with a shared link: the label, the title, the site's name, and the head of the plate beside them. */
export function cardSvg(entry: SiteEntry, language: Language, config: SiteConfig, phonePlate: string | null): string {
  const isWide = phonePlate === null;
  const [size, gap] = isWide ? [52, 74] : [47, 66];
  const lines = clampLines(entry.title[language], { fontSize: size, width: isWide ? 1_030 : 640, maxLines: isWide ? 5 : 6, isBold: true });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CARD.widthPx} ${CARD.heightPx}" width="${CARD.widthPx}" height="${CARD.heightPx}" lang="${language}"><rect width="1200" height="630" fill="#f5eddb"/><rect x="24" y="24" width="1152" height="582" fill="#fdf9ef" stroke="#2a251e" stroke-width="2"/><rect x="34" y="34" width="1132" height="562" fill="none" stroke="#a3967d"/><g font-family='"Noto Serif CJK JP","Hiragino Mincho ProN","Yu Mincho",serif' fill="#2a251e"><text x="84" y="122" font-size="40" font-weight="700" fill="#ad2f18">${escapeXml(LABEL_NAMES[entry.label][language])}</text>${lines.map((line, at) => `<text x="84" y="${208 + at * gap}" font-size="${size}" font-weight="700">${escapeXml(line)}</text>`).join('')}<text x="84" y="568" font-size="30" fill="#645b4b">${escapeXml(`${config.name}  ${entry.published.slice(0, 10)}`)}</text></g>${isWide ? '' : plateColumn(phonePlate)}</svg>\n`;
}

/** The head of the plate, cut at the card's edge. */
function plateColumn(plate: string): string {
  const [, width = '390'] = /viewBox="0 0 ([\d.]+) [\d.]+"/.exec(plate) ?? [];
  const seenPx = (Number(width) * 562) / PLATE_PX;
  const inner = plate.replace(/^[^<]*(?:<\?xml[^>]*>)?\s*<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  const attributes = /<svg([^>]*)>/.exec(plate)?.[1] ?? '';
  const kept = attributes.replace(/\s(?:width|height|viewBox|x|y|preserveAspectRatio)="[^"]*"/g, '');
  return `<svg${kept} x="${CARD.widthPx - 34 - PLATE_PX}" y="34" width="${PLATE_PX}" height="562" viewBox="0 0 ${width} ${seenPx.toFixed(1)}">${inner}</svg><rect x="${CARD.widthPx - 34 - PLATE_PX}" y="34" width="${PLATE_PX}" height="562" fill="none" stroke="#a3967d"/>`;
}

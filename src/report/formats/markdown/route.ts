import type { Language } from '../../../base/bilingual.ts';
import type { Dissection, HopView } from '../../model.ts';
import { BOUNDARY_LINE, boundaryWords, delayWords, hopRemarks, HOP_WORDS, originWords } from '../route-words.ts';
import { timeWords } from '../text/values.ts';
import { andMore, NOTHING_SHOWN, STANDING_NAMES } from '../words.ts';
import { escapeMarkdown } from './escape.ts';

/** Hops written out; the JSON report holds all. */
const HOPS_SHOWN = 50;

/** The way of the mail as a list, the receiver on top. */
export function routeTimeline({ route }: Dissection, language: Language): readonly string[] {
  const hops = route.hops.slice(0, HOPS_SHOWN);
  const more = route.hops.length - hops.length;
  const told = boundaryWords(route);
  const items = hops.flatMap((hop, at) => {
    const below = route.hops[at + 1];
    const delay = below === undefined ? null : delayWords(hop, below);
    return [
      hopItem(hop, hop.index === route.boundary, language),
      ...(hop.index === route.boundary ? [`- ══ ${BOUNDARY_LINE.above[language]} ══ ${BOUNDARY_LINE[below === undefined ? 'nothing-below' : 'below'][language]} ══`] : []),
      ...(delay === null ? [] : [`- ↑ ${delay.isOdd ? `**⚠ ${delay.words[language]}**` : delay.words[language]}`]),
    ];
  });
  return [
    ...(hops.length === 0 ? [NOTHING_SHOWN['no-hops'][language]] : items),
    ...(more > 0 ? ['', andMore(more)[language]] : []),
    ...(told === null ? [] : ['', told[language]]),
    ...(route.origin === null ? [] : ['', escapeMarkdown(originWords(route.origin)[language])]),
  ];
}

function hopItem(hop: HopView, isBoundary: boolean, language: Language): string {
  const name = hop.reverseName ?? hop.helo;
  const from = `${name === null ? HOP_WORDS['no-name'][language] : escapeMarkdown(name)}${hop.address === null ? '' : ` · ${escapeMarkdown(hop.address)}`}`;
  const remarks = hopRemarks(hop).map(({ words, isOdd }) => (isOdd ? ` — **⚠ ${words[language]}**` : ` — ${words[language]}`)).join('');
  const time = hop.time === null ? HOP_WORDS['no-time'][language] : escapeMarkdown(timeWords(hop.time));
  return `- ${isBoundary ? '▶ ' : ''}**${STANDING_NAMES[hop.standing][language]}** ${time} — ${HOP_WORDS['took-in'][language]} ${hop.by === null ? HOP_WORDS['no-server'][language] : escapeMarkdown(hop.by)} ← ${HOP_WORDS.from[language]} ${from}${remarks}`;
}

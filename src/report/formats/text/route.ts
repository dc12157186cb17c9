import type { Language } from '../../../base/bilingual.ts';
import type { Dissection, HopView } from '../../model.ts';
import { BOUNDARY_LINE, boundaryWords, delayWords, hopRemarks, HOP_WORDS, originWords } from '../route-words.ts';
import { andMore, NOTHING_SHOWN, SECTION_NAMES, STANDING_NAMES } from '../words.ts';
import { ruledHeading } from './frame.ts';
import { lineWidth, run } from './run.ts';
import type { Line, Run } from './run.ts';
import { timeWords } from './values.ts';
import { wrap, wrapHanging } from './wrap.ts';

/** Hops written out; a page with more is no longer read, and the JSON report holds all. */
const HOPS_SHOWN = 25;

/** The way of the mail, the receiver on top; the double line parts what is attested from what is claimed. */
export function routeTimeline({ route }: Dissection, language: Language, columns: number): readonly Line[] {
  const hops = route.hops.slice(0, HOPS_SHOWN);
  const more = route.hops.length - hops.length;
  const told = boundaryWords(route);
  return [
    ruledHeading(SECTION_NAMES.route[language], [], columns),
    ...(hops.length === 0 ? wrap([run(NOTHING_SHOWN['no-hops'][language], 'quiet')], columns) : []),
    ...hops.flatMap((hop, at) => {
      const below = route.hops[at + 1];
      const isBoundary = hop.index === route.boundary;
      return [...hopLines(hop, isBoundary, language, columns), ...(isBoundary ? boundaryLines(below !== undefined, language, columns) : []), ...waitLines(hop, below, language, columns)];
    }),
    ...(more > 0 ? wrap([run(andMore(more)[language], 'quiet')], columns) : []),
    ...(told === null ? [] : wrap([run(told[language], 'quiet')], columns)),
    ...(route.origin === null ? [] : wrap([run(originWords(route.origin)[language])], columns)),
  ];
}

function hopLines(hop: HopView, isBoundary: boolean, language: Language, columns: number): readonly Line[] {
  const isAttested = hop.standing === 'attested';
  const rail = run(isAttested ? '  ┃ ' : '  ┊ ', 'quiet');
  const name = hop.reverseName ?? hop.helo;
  const from: readonly Run[] = [run(name ?? HOP_WORDS['no-name'][language]), ...(hop.address === null ? [] : [run(` [${hop.address}]`, 'quiet')])];
  return [
    ...wrapHanging([run(`${isBoundary ? '▶' : ' '} ${isAttested ? '●' : '○'} `, isAttested ? 'good' : 'warning')],
      [run(STANDING_NAMES[hop.standing][language], isAttested ? 'good' : 'warning'), run(`  ${hop.time === null ? HOP_WORDS['no-time'][language] : timeWords(hop.time)}`, 'quiet')], columns),
    ...wrapHanging([rail], [run(`${HOP_WORDS['took-in'][language]} `, 'quiet'), run(hop.by ?? HOP_WORDS['no-server'][language])], columns),
    ...wrapHanging([rail], [run(`${HOP_WORDS.from[language]} `, 'quiet'), ...from], columns),
    ...hopRemarks(hop).flatMap(({ words, isOdd }) => wrapHanging([rail], [run(`${isOdd ? '! ' : ''}${words[language]}`, isOdd ? 'alarm' : 'quiet')], columns)),
  ];
}

function waitLines(hop: HopView, below: HopView | undefined, language: Language, columns: number): readonly Line[] {
  const delay = delayWords(hop, below);
  if (delay === null || below === undefined) return [];
  return wrapHanging([run('  ↑ ', 'quiet')], [run(`${delay.isOdd ? '! ' : ''}${delay.words[language]}`, delay.isOdd ? 'alarm' : 'quiet')], columns);
}

function boundaryLines(hasMore: boolean, language: Language, columns: number): readonly Line[] {
  return [
    ...wrap([run(BOUNDARY_LINE.above[language], 'good')], columns),
    [run('═'.repeat(Math.min(columns, lineWidth([run(BOUNDARY_LINE.above[language])]))), 'quiet')],
    ...wrap([run(BOUNDARY_LINE[hasMore ? 'below' : 'nothing-below'][language], 'warning')], columns),
  ];
}

import { diffWords } from 'diff';
import type { Bilingual } from '../../../base/bilingual.ts';
import { GOAL_NAMES, LABEL_NAMES } from '../../../report/formats/words.ts';
import type { Dissection, FindingView } from '../../../report/model.ts';
import { linkTree } from '../case/link-tree.ts';

/** One thing about two mails: what the first has, what the second has; empty where it has none. */
export interface Fact {
  readonly what: 'label' | 'brand' | 'goal' | 'subject' | 'author-name' | 'author-address' | 'author-domain' | 'reply-to' | 'message-id' | 'language' | 'boundary' | 'network' | 'helo' | 'links' | 'attachments';
  readonly values: readonly [Bilingual, Bilingual];
  /** `half`: of several things they share some. */
  readonly isSame: 'yes' | 'half' | 'no';
}

export interface TextRun {
  readonly text: string;
  readonly of: 'both' | 'first' | 'second';
}

export interface Comparison {
  readonly facts: readonly Fact[];
  readonly findings: Readonly<Record<'both' | 'first' | 'second', readonly FindingView[]>>;
  /** `null`: too long to be laid side by side here. */
  readonly text: readonly TextRun[] | null;
}

/** Longer texts are not compared: it would hold the page up. */
const TEXT_CHARS = 30_000;
const TEXT_MS = 1_500;

const same = (text: string | null | undefined): Bilingual => ({ ja: text ?? '', en: text ?? '' });
const none = same('');
const several = (items: readonly string[]): Bilingual => same([...new Set(items)].toSorted().join('\n'));
const observed = (dissection: Dissection, kind: string, field: string): string => { const value = dissection.observations.find((seen) => seen['kind'] === kind)?.[field]; return typeof value === 'string' ? value : ''; };

const READ: readonly (readonly [what: Fact['what'], read: (dissection: Dissection) => Bilingual])[] = [
  ['label', ({ verdict }) => LABEL_NAMES[verdict.label]],
  ['brand', ({ verdict }) => (verdict.imitated === null ? none : { ja: String(verdict.imitated.brand.ja), en: String(verdict.imitated.brand.en) })],
  ['goal', ({ verdict }) => (verdict.goal === null ? none : GOAL_NAMES[verdict.goal])],
  ['subject', ({ mail }) => same(mail.subject)], ['author-name', ({ mail }) => same(mail.authorName)], ['author-address', ({ mail }) => same(mail.authorAddress)],
  ['author-domain', ({ mail }) => same(/@([^@\s>]+)/.exec(mail.authorAddress)?.[1])], ['reply-to', ({ mail }) => same(mail.replyTo)],
  ['message-id', (dissection) => same(observed(dissection, 'message-id', 'domain'))], ['language', ({ mail }) => same(mail.language)],
  ['boundary', ({ route }) => same(route.origin?.address)], ['network', ({ route: { origin } }) => same([origin?.network, origin?.asn == null ? null : `AS${origin.asn}`, origin?.country].filter((part) => part != null).join(', '))],
  ['helo', ({ route }) => same(route.hops.find(({ index }) => index === route.boundary)?.helo)],
  ['links', (dissection) => several(linkTree(dissection).map(({ domain }) => domain))], ['attachments', ({ mail }) => several(mail.attachments.map(({ name, mediaType }) => `${name} (${mediaType})`))],
];

/** Lays two mails side by side: are they of one hand? *Shape*: facts that neither mail has are left out. */
export function compareMails(first: Dissection, second: Dissection): Comparison {
  const facts = READ.flatMap(([what, read]): readonly Fact[] => {
    const values = [read(first), read(second)] as const;
    if (values.every(({ en }) => en === '')) return [];
    const [a, b] = values.map(({ en }) => new Set(en.toLowerCase().split('\n')));
    const isEqual = values[0].en.toLowerCase() === values[1].en.toLowerCase();
    return [{ what, values, isSame: isEqual ? 'yes' : [...a ?? []].some((each) => each !== '' && b?.has(each)) ? 'half' : 'no' }];
  });
  const rulesOf = (dissection: Dissection): ReadonlySet<string> => new Set(dissection.findings.map(({ rule }) => rule));
  const [rulesA, rulesB] = [rulesOf(first), rulesOf(second)];
  const once = (findings: readonly FindingView[]): readonly FindingView[] => [...new Map(findings.map((finding) => [finding.rule, finding])).values()];
  return {
    facts, text: textRuns(first.mail.body.text, second.mail.body.text),
    findings: { both: once(first.findings.filter(({ rule }) => rulesB.has(rule))), first: once(first.findings.filter(({ rule }) => !rulesB.has(rule))), second: once(second.findings.filter(({ rule }) => !rulesA.has(rule))) },
  };
}

function textRuns(a: string, b: string): readonly TextRun[] | null {
  if (a.length > TEXT_CHARS || b.length > TEXT_CHARS) return null;
  const changes = diffWords(a, b, { timeout: TEXT_MS, intlSegmenter: new Intl.Segmenter('ja', { granularity: 'word' }) });
  return changes === undefined ? null : changes.map(({ value, added, removed }) => ({ text: value, of: added ? 'second' : removed ? 'first' : 'both' }));
}

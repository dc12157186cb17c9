import type { Bilingual, Language } from '../../base/bilingual.ts';
import type { HopView, OriginView, RouteView } from '../model.ts';

type Words<K extends string> = Readonly<Record<K, Bilingual>>;

const FOUND_BY: Words<NonNullable<RouteView['foundBy']>> = {
  'trusted-names': { ja: '境目は、あなたが自分の側だと指定したサーバー名で決めました。', en: 'The boundary was found by the server names that you called your own.' },
  'own-hosts': {
    ja: '境目は推定です。いちばん上の記録を書いた組織を受信側とみなし、その組織が外から受け取ったところを境目としました。',
    en: 'The boundary is inferred: whoever wrote the topmost record is taken for the receiving side, and the boundary is where that side took the mail in from outside.',
  },
  'own-check': {
    ja: '境目は、受信側のサーバー自身が残した送信元の検査（SPF）の記録で決めました。',
    en: 'The boundary was found by the receiver’s own note of its sender check (SPF), which names the server that handed the mail in.',
  },
};

const MISSING: Words<NonNullable<RouteView['missing']>> = {
  'no-trace': { ja: 'どこから届いたかを確かめる手がかりはありません。', en: 'Nothing shows where it came from.' },
  'top-not-trusted': {
    ja: '境目は見つかりません。いちばん上の記録が、あなたの指定したサーバーのものではないためです。どの記録も確かとはいえません。',
    en: 'No boundary was found: the topmost record is not by a server that you called your own. None of the records is attested.',
  },
  'broken-run': {
    ja: '境目は見つかりません。受信側のサーバーの記録が途中で切れているためです。どの記録も確かとはいえません。',
    en: 'No boundary was found: the run of the receiver’s own records breaks off. None of the records is attested.',
  },
  'no-outside-client': {
    ja: '境目は見つかりません。外から受け取ったという記録がないためです。どの記録も確かとはいえません。',
    en: 'No boundary was found: no record says that the mail came in from outside. None of the records is attested.',
  },
};

/** How the boundary is known, or why it is not. */
export function boundaryWords({ foundBy, missing }: RouteView): Bilingual | null {
  return foundBy !== null ? FOUND_BY[foundBy] : missing !== null ? MISSING[missing] : null;
}

/** Said on the line between what is attested and what is claimed. */
export const BOUNDARY_LINE: Words<'above' | 'below' | 'nothing-below'> = {
  above: { ja: '▲ 上は受信側のサーバーが書いた記録', en: '▲ above: written by the receiver’s own servers' },
  below: { ja: '▼ 下は送る側が好きに書ける記録', en: '▼ below: the sending side could write what it liked' },
  'nothing-below': { ja: '▼ この先の記録はない', en: '▼ beyond this nothing is recorded' },
};

export const HOP_WORDS: Words<'took-in' | 'from' | 'no-name' | 'no-time' | 'no-server'> = {
  'took-in': { ja: '受け取り', en: 'taken in by' },
  from: { ja: '渡した側', en: 'handed over by' },
  'no-name': { ja: '名前の記載なし', en: 'no name given' },
  'no-time': { ja: '時刻の記載なし', en: 'no time given' },
  'no-server': { ja: '名前の記載なし', en: 'a server without a name' },
};

const ADDRESS_KINDS: Words<Exclude<NonNullable<HopView['addressKind']>, 'public'>> = {
  private: { ja: '内輪のネットワークだけで使う番号', en: 'a private address, used inside one network only' },
  loopback: { ja: 'そのサーバー自身を指す番号', en: 'the server’s own loopback address' },
  reserved: { ja: 'インターネット上では誰も使っていない番号', en: 'an address that nobody on the internet has' },
};

/** What is to be said of a hop beyond its names: an address that leads nowhere, a clock that cannot be right. */
export function hopRemarks({ addressKind, clock }: HopView): readonly { readonly words: Bilingual; readonly isOdd: boolean }[] {
  const kind = addressKind === null || addressKind === 'public' ? [] : [{ words: ADDRESS_KINDS[addressKind], isOdd: addressKind === 'reserved' }];
  if (clock === null || clock.what === 'gap') return kind;
  const by = (language: Language): string => durationWords(clock.byMs, language);
  const wrong: Bilingual = clock.what === 'future'
    ? { ja: `ありえない時刻：実際に届いた時刻より${by('ja')}あと`, en: `impossible clock: ${by('en')} later than the mail’s arrival` }
    : { ja: `ありえない時刻：次のサーバーの記録より${by('ja')}あと`, en: `impossible clock: ${by('en')} later than the next server’s record` };
  return [...kind, { words: wrong, isOdd: true }];
}

/** How long the mail took from the hop below to this one; `null` where either has no time. A day and more is told as a long wait. */
export function delayWords(hop: HopView, below: HopView | undefined): { readonly words: Bilingual; readonly isOdd: boolean } | null {
  const ms = hop.delayMs;
  if (ms === null) return null;
  if (ms < 0) return { words: { ja: `時計が${durationWords(-ms, 'ja')}逆戻り`, en: `the clocks run back by ${durationWords(-ms, 'en')}` }, isOdd: below?.clock?.what === 'backwards' };
  const isLong = below?.clock?.what === 'gap';
  return { words: isLong ? { ja: `${durationWords(ms, 'ja')}の長い間`, en: `a long wait of ${durationWords(ms, 'en')}` } : { ja: `${durationWords(ms, 'ja')}後`, en: `${durationWords(ms, 'en')} later` }, isOdd: isLong };
}

const UNITS = [{ ms: 86_400_000, ja: '日', en: 'd' }, { ms: 3_600_000, ja: '時間', en: 'h' }, { ms: 60_000, ja: '分', en: 'min' }, { ms: 1_000, ja: '秒', en: 's' }] as const;

/** A length of time in its two largest units. *Units*: milliseconds. */
export function durationWords(ms: number, language: Language): string {
  const at = UNITS.findIndex((unit) => ms >= unit.ms);
  const [large, small] = [UNITS[at], UNITS[at + 1]];
  if (large === undefined) return language === 'ja' ? '0秒' : '0 s';
  const word = (count: number, unit: (typeof UNITS)[number]): string => (language === 'ja' ? `${count}${unit.ja}` : `${count} ${unit.en}`);
  const rest = small === undefined ? 0 : Math.floor((ms % large.ms) / small.ms);
  return `${word(Math.floor(ms / large.ms), large)}${small === undefined || rest === 0 ? '' : `${language === 'ja' ? '' : ' '}${word(rest, small)}`}`;
}

/** A country in the reader's language; a code that is no country's stays as it is. */
export function countryName(code: string, language: Language): string {
  return /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code) : code;
}

const NOT_KNOWN: Words<OriginView['outcome']> = {
  found: { ja: '分かりません', en: 'not known' },
  absent: { ja: '分かりません（データベースにありません）', en: 'not known (the database has no entry)' },
  failed: { ja: '分かりません（答えが得られませんでした）', en: 'not known (the source gave no answer)' },
  skipped: { ja: '調べていません', en: 'not looked up' },
};

/** What a database says of the network at the boundary, and what that does not say. Nobody is said to be anywhere. */
export function originWords(origin: OriginView): Bilingual {
  const { address, country, reverseProxy, rentedFrom } = origin;
  const network = [origin.network, origin.asn === null ? null : `AS${origin.asn}`].filter((part) => part !== null).join(', ');
  const whose = (language: Language): string => (network === '' ? '' : language === 'ja' ? `（${network}）` : ` (${network})`);
  if (reverseProxy !== null) return { ja: `${address} は中継サービス ${reverseProxy} のもの。中継の先がどこにあるかは分かりません。`, en: `${address} belongs to ${reverseProxy}, a relay service. Where it leads is not known.` };
  if (rentedFrom !== null) return { ja: `${address} は ${rentedFrom} の貸しサーバー${whose('ja')}。誰でも借りられるので、登録国は何も示しません。`, en: `${address} is a server that ${rentedFrom} lets to anybody${whose('en')}; the country of registration would say nothing.` };
  if (country === null) return { ja: `${address} のネットワーク${whose('ja')}の登録国は${NOT_KNOWN[origin.outcome].ja}。`, en: `In which country the network of ${address}${whose('en')} is registered is ${NOT_KNOWN[origin.outcome].en}.` };
  return {
    ja: `${address} のネットワーク${whose('ja')}の登録国は${countryName(country, 'ja')}（データベースの見解）。差出人がどこにいるかは示しません。`,
    en: `Country where the network of ${address}${whose('en')} is registered: ${countryName(country, 'en')} (a database’s opinion). It says nothing about where the sender sits.`,
  };
}

import type { Bilingual } from '../base/bilingual.ts';
import type { Failed, Outcome } from '../base/outcome.ts';
import type { Observation, ObservationOf } from '../evidence/model.ts';
import type { Answer } from '../evidence/ports.ts';
import type { Viewpoint } from '../findings/model.ts';
import { ASKED_NAMES } from './asked-words.ts';
import type { LookupView } from './model.ts';
import type { SafeTextMaker } from './safe-text.ts';
import { authenticationRow, heloRow } from './sender-rows.ts';

const SKIPPED: Readonly<Record<string, Bilingual>> = {
  offline: { ja: '調べていません（オフライン）', en: 'not checked (offline)' },
  'not-recorded': { ja: '調べていません（記録に答えなし）', en: 'not checked (the record holds no answer)' },
  'not-installed': { ja: '調べていません（部品が未導入）', en: 'not checked (not installed)' },
  'no-key': { ja: '調べていません（鍵なし）', en: 'not checked (no key)' },
  limit: { ja: '調べていません（上限）', en: 'not checked (limit reached)' },
  'not-built': { ja: '調べていません（未対応）', en: 'not checked (not supported yet)' },
  rebuilt: { ja: '調べていません（届いたままの形ではないため）', en: 'not checked (this is not the mail in the bytes it came in)' },
  'not-shared': { ja: '調べていません（外へ出せない情報のため）', en: 'not checked (asking would have given away too much)' },
  'not-chosen': { ja: '調べていません（照会先に選ばれていません）', en: 'not checked (the source was not chosen)' },
  'not-needed': { ja: '調べる必要なし', en: 'nothing to ask' },
};

/** Failures whose own words only a technician reads; every other one keeps what the source said. */
const FAILED: Readonly<Record<string, Bilingual>> = {
  'no-address': { ja: '相手のサーバーが見つかりません', en: 'there is no server under that name' },
  unreachable: { ja: '照会先につながりません', en: 'the source could not be reached' },
  garbage: { ja: '読み取れない答えが返りました', en: 'what came back could not be read' },
  'server-error': { ja: '照会先に不具合があります', en: 'the source has a fault' },
  'rate-limited': { ja: '照会の回数が多すぎると断られました', en: 'the source wants fewer questions' },
  'not-reached': { ja: 'このリストには届かない回線です（沈黙は「掲載なし」ではありません）', en: 'this line does not reach the list: its silence is not “not listed”' },
};

function failedAnswer({ code, detail }: Failed): Bilingual {
  const words = FAILED[code] ?? { ja: detail, en: detail };
  return { ja: `答えが得られず（${code}）：${words.ja}`, en: `no answer (${code}): ${words.en}` };
}

export interface Row {
  readonly viewpoint: Viewpoint;
  readonly question: Bilingual;
  readonly outcome: Outcome<unknown>;
  readonly answer: Bilingual;
}

/** One row for each question to the outside world, with its answer in a reader's words. */
export function lookupViews(observations: readonly Observation[], safe: SafeTextMaker): readonly LookupView[] {
  return observations.flatMap((observation): readonly LookupView[] => {
    const row = rowOf(observation);
    if (row === null) return [];
    const { outcome } = row;
    const answer = outcome.kind === 'found' ? row.answer
      : outcome.kind === 'absent' ? { ja: '該当なし', en: 'nothing there' }
      : outcome.kind === 'failed' ? failedAnswer(outcome)
      : (SKIPPED[outcome.reason] ?? { ja: '調べていません', en: 'not checked' });
    const source = outcome.kind === 'found' && isAnswer(outcome.value) ? outcome.value : null;
    return [{
      observation: safe.text(observation.id), viewpoint: row.viewpoint, question: safe.both(row.question), outcome: outcome.kind, answer: safe.both(answer),
      source: source === null ? (observation.kind === 'blocklist' || observation.kind === 'address-listing' ? safe.text(observation.source) : null) : safe.text(source.source), takenAt: source?.takenAt ?? null,
    }];
  });
}

const isAnswer = (value: unknown): value is { readonly source: string; readonly takenAt: string | null } =>
  typeof value === 'object' && value !== null && 'source' in value;
const saidBy = <T>(outcome: Outcome<Answer<T>>): T | null => (outcome.kind === 'found' ? outcome.value.value : null);
const same = (text: string): Bilingual => ({ ja: text, en: text });

/** The network and where it is registered; never a place for a relay, and never a city. */
function placeAnswer({ outcome, reverseProxy, rentedFrom }: ObservationOf<'address-place'>): Bilingual {
  if (reverseProxy !== null) return { ja: `${reverseProxy}（中継サービス。実際の所在は不明）`, en: `${reverseProxy} (a reverse proxy; the real place is not known)` };
  const place = saidBy(outcome);
  const network = [place?.asName, place?.asn == null ? null : `AS${place.asn}`, place?.country].filter((part) => part != null).join(', ');
  return rentedFrom === null ? same(network === '' ? '–' : network) : { ja: `${network}（誰でも借りられるサーバー）`, en: `${network} (servers that anybody may rent)` };
}

const partsOf = (...parts: readonly (string | null | undefined)[]): string => parts.filter((part) => part != null).join(', ');

function certificatesAnswer({ outcome }: ObservationOf<'certificates'>): Bilingual {
  if (outcome.kind !== 'found') return same('');
  const { count, firstAt } = outcome.value.value;
  return { ja: `${count} 枚（最初は ${firstAt?.slice(0, 10) ?? '不明'}）`, en: `${count} (the first on ${firstAt?.slice(0, 10) ?? 'an unknown day'})` };
}

function rowOf(observation: Observation): Row | null {
  switch (observation.kind) {
    case 'confirmed-address': {
      const { outcome, address, name } = observation;
      const isConfirmed = outcome.kind === 'found' && outcome.value.value.isConfirmed;
      return { viewpoint: 'route', outcome, question: { ja: `${address} の名前は確かか`, en: `does ${address} have the name it shows?` }, answer: isConfirmed ? { ja: `${name}（一致）`, en: `${name} (agrees)` } : { ja: `${name}（一致しない）`, en: `${name} (does not agree)` } };
    }
    case 'address-listing':
      return { viewpoint: 'route', outcome: observation.outcome, question: { ja: `${observation.address} のブロックリスト掲載`, en: `is ${observation.address} on a block list` }, answer: same(saidBy(observation.outcome)?.threat ?? '') };
    case 'helo':
      return heloRow(observation);
    case 'authentication':
      return authenticationRow(observation);
    case 'blocklist':
      return { viewpoint: 'link', outcome: observation.outcome, question: { ja: 'ブロックリスト', en: 'block list' }, answer: same(saidBy(observation.outcome)?.threat ?? '') };
    case 'landing-page':
      return { viewpoint: 'page', outcome: observation.outcome, question: { ja: 'リンク先の画面', en: 'the page behind the link' }, answer: pageAnswer(observation) };
    case 'picture':
      return { viewpoint: 'attachment', outcome: observation.qrCodes, question: { ja: '画像のQRコード', en: 'QR codes in the picture' }, answer: same(observation.qrCodes.kind === 'found' ? observation.qrCodes.value.join(', ') : '') };
    case 'file-words':
      return { viewpoint: 'attachment', outcome: observation.outcome, question: observation.from === 'pdf' ? { ja: 'PDFの文字', en: 'words of the PDF' } : { ja: '画像の中の文字', en: 'words in the picture' }, answer: observation.outcome.kind === 'found' ? { ja: `${observation.outcome.value.characters}文字`, en: `${observation.outcome.value.characters} characters` } : same('') };
    default:
      return placeRowOf(observation);
  }
}

/** Names, networks and those who hold them. */
function placeRowOf(observation: Observation): Row | null {
  switch (observation.kind) {
    case 'address-record':
      return { viewpoint: 'place', outcome: observation.outcome, question: { ja: `${observation.host} の住所`, en: `address of ${observation.host}` }, answer: same(saidBy(observation.outcome)?.join(', ') ?? '') };
    case 'address-place':
      return { viewpoint: observation.of === 'link-host' ? 'place' : 'route', outcome: observation.outcome, question: { ja: `${observation.address} の持ち主`, en: `whose is ${observation.address}` }, answer: placeAnswer(observation) };
    case 'registration': {
      const value = saidBy(observation.outcome);
      return { viewpoint: 'place', outcome: observation.outcome, question: { ja: `${observation.domain} の登録`, en: `registration of ${observation.domain}` }, answer: same(value === null ? '' : partsOf(value.registeredAt, value.registrar, value.abuseContact)) };
    }
    case 'network-holder': {
      const value = saidBy(observation.outcome);
      return { viewpoint: observation.of === 'link-host' ? 'place' : 'route', outcome: observation.outcome, question: { ja: `${observation.address} の管理者と通報先`, en: `who holds ${observation.address}, and where to report abuse` }, answer: same(partsOf(value?.holder, value?.name, value?.abuseContact)) };
    }
    case 'certificates':
      return { viewpoint: 'place', outcome: observation.outcome, question: { ja: `${observation.domain} の証明書の記録`, en: `certificates of ${observation.domain}` }, answer: certificatesAnswer(observation) };
    default:
      return null;
  }
}

/** Whose page it shows itself as, what it wants typed, and whether its words are drawn and nobody read them. */
function pageAnswer(page: ObservationOf<'landing-page'>): Bilingual {
  const value = saidBy(page.outcome);
  const isUnread = (value?.views ?? []).some(({ drawnText }) => drawnText !== undefined && drawnText.kind !== 'found' && drawnText.kind !== 'absent');
  const told = (language: 'ja' | 'en', recorded: (words: string) => string, unread: string): string => {
    const looks = value?.looksLike == null ? null : page.productName ?? page.brandName?.[language] ?? recorded(value.looksLike);
    return [looks, page.asks.map((ask) => ASKED_NAMES[ask][language]).join(language === 'ja' ? '、' : ', '), ...(isUnread ? [unread] : [])].filter((part) => part !== null && part !== '').join(' — ');
  };
  return { ja: told('ja', (words) => `「${words}」`, '画面の文字は画像で、読まれていません'), en: told('en', (words) => words, 'its words are drawn, and nobody read them') };
}

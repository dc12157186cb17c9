import type { Bilingual } from '../base/bilingual.ts';
import type { Outcome } from '../base/outcome.ts';
import type { Observation, ObservationOf } from '../evidence/model.ts';
import type { Viewpoint } from '../findings/model.ts';
import type { LookupView } from './model.ts';
import type { SafeTextMaker } from './safe-text.ts';

const SKIPPED: Readonly<Record<string, Bilingual>> = {
  offline: { ja: '調べていません（オフライン）', en: 'not checked (offline)' },
  'not-recorded': { ja: '調べていません（記録に答えなし）', en: 'not checked (the record holds no answer)' },
  'not-installed': { ja: '調べていません（部品が未導入）', en: 'not checked (not installed)' },
  'no-key': { ja: '調べていません（鍵なし）', en: 'not checked (no key)' },
  limit: { ja: '調べていません（上限）', en: 'not checked (limit reached)' },
  'not-built': { ja: '調べていません（未対応）', en: 'not checked (not supported yet)' },
  rebuilt: { ja: '調べていません（届いたままの形ではないため）', en: 'not checked (this is not the mail in the bytes it came in)' },
  'not-needed': { ja: '調べる必要なし', en: 'nothing to ask' },
};

interface Row {
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
      : outcome.kind === 'failed' ? { ja: `答えが得られず（${outcome.code}）：${outcome.detail}`, en: `no answer (${outcome.code}): ${outcome.detail}` }
      : (SKIPPED[outcome.reason] ?? { ja: '調べていません', en: 'not checked' });
    const source = outcome.kind === 'found' && isAnswer(outcome.value) ? outcome.value : null;
    return [{
      observation: safe.text(observation.id), viewpoint: row.viewpoint, question: safe.both(row.question), outcome: outcome.kind, answer: safe.both(answer),
      source: source === null ? (observation.kind === 'blocklist' ? safe.text(observation.source) : null) : safe.text(source.source), takenAt: source?.takenAt ?? null,
    }];
  });
}

const isAnswer = (value: unknown): value is { readonly source: string; readonly takenAt: string | null } =>
  typeof value === 'object' && value !== null && 'source' in value;
const same = (text: string): Bilingual => ({ ja: text, en: text });

/** The network and where it is registered; never a place for a relay, and never a city. */
function placeAnswer({ outcome, reverseProxy, rentedFrom }: ObservationOf<'address-place'>): Bilingual {
  if (reverseProxy !== null) return { ja: `${reverseProxy}（中継サービス。実際の所在は不明）`, en: `${reverseProxy} (a reverse proxy; the real place is not known)` };
  const place = outcome.kind === 'found' ? outcome.value.value : null;
  const network = [place?.asName, place?.asn == null ? null : `AS${place.asn}`, place?.country].filter((part) => part != null).join(', ');
  return rentedFrom === null ? same(network === '' ? '–' : network) : { ja: `${network}（誰でも借りられるサーバー）`, en: `${network} (servers that anybody may rent)` };
}

function rowOf(observation: Observation): Row | null {
  switch (observation.kind) {
    case 'confirmed-address': {
      const { outcome, address, name } = observation;
      const isConfirmed = outcome.kind === 'found' && outcome.value.value.isConfirmed;
      return { viewpoint: 'route', outcome, question: { ja: `${address} の名前は確かか`, en: `does ${address} have the name it shows?` }, answer: isConfirmed ? { ja: `${name}（一致）`, en: `${name} (agrees)` } : { ja: `${name}（一致しない）`, en: `${name} (does not agree)` } };
    }
    case 'authentication': {
      const { outcome } = observation;
      const value = outcome.kind === 'found' ? outcome.value : null;
      return { viewpoint: 'sender', outcome, question: same(observation.method.toUpperCase()), answer: same(value === null ? '' : `${value.result}${value.domain === null ? '' : ` (${value.domain})`}`) };
    }
    case 'address-record':
      return { viewpoint: 'place', outcome: observation.outcome, question: { ja: `${observation.host} の住所`, en: `address of ${observation.host}` }, answer: same(observation.outcome.kind === 'found' ? observation.outcome.value.value.join(', ') : '') };
    case 'address-place':
      return { viewpoint: observation.of === 'link-host' ? 'place' : 'route', outcome: observation.outcome, question: { ja: `${observation.address} の持ち主`, en: `whose is ${observation.address}` }, answer: placeAnswer(observation) };
    case 'registration': {
      const value = observation.outcome.kind === 'found' ? observation.outcome.value.value : null;
      return { viewpoint: 'place', outcome: observation.outcome, question: { ja: `${observation.domain} の登録`, en: `registration of ${observation.domain}` }, answer: same(value === null ? '' : [value.registeredAt, value.registrar].filter((part) => part !== null).join(', ')) };
    }
    case 'blocklist':
      return { viewpoint: 'link', outcome: observation.outcome, question: { ja: 'ブロックリスト', en: 'block list' }, answer: same(observation.outcome.kind === 'found' ? observation.outcome.value.value.threat : '') };
    case 'landing-page': {
      const value = observation.outcome.kind === 'found' ? observation.outcome.value.value : null;
      return { viewpoint: 'page', outcome: observation.outcome, question: { ja: 'リンク先の画面', en: 'the page behind the link' }, answer: same(value === null ? '' : [value.looksLike, value.asksFor.join(', ')].filter((part) => part !== null && part !== '').join(' — ')) };
    }
    case 'picture':
      return { viewpoint: 'attachment', outcome: observation.qrCodes, question: { ja: '画像のQRコード', en: 'QR codes in the picture' }, answer: same(observation.qrCodes.kind === 'found' ? observation.qrCodes.value.join(', ') : '') };
    default:
      return null;
  }
}

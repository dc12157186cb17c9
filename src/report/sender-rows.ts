import type { Bilingual } from '../base/bilingual.ts';
import type { ObservationOf } from '../evidence/model.ts';
import type { Row } from './look-ups.ts';

const ASKED_BY: Readonly<Record<ObservationOf<'authentication'>['by'], (method: string) => Bilingual>> = {
  'own-check': (method) => ({ ja: method, en: method }),
  'trusted-receiver': (method) => ({ ja: `${method}（受信サーバーの記録）`, en: `${method} (the receiver’s own note)` }),
  claimed: (method) => ({ ja: `${method}（送る側も書ける位置の記録。信用しない）`, en: `${method} (a note where the sender can write too: not believed)` }),
};

/** Whether the boundary client's own name leads to it; `null` where that was no question. */
export function heloRow({ outcome, helo, address }: ObservationOf<'helo'>): Row | null {
  if (outcome.kind === 'skipped' && outcome.reason === 'not-needed') return null;
  const isConfirmed = outcome.kind === 'found' && outcome.value.value.isConfirmed;
  return { viewpoint: 'route', outcome, question: { ja: `「${helo}」は ${address} の名前か`, en: `is “${helo}” a name of ${address}?` }, answer: isConfirmed ? { ja: 'はい', en: 'yes' } : { ja: 'いいえ', en: 'no' } };
}

/** What a method said, for which domain, and on whose word. */
export function authenticationRow({ outcome, method, by }: ObservationOf<'authentication'>): Row {
  const value = outcome.kind === 'found' ? outcome.value : null;
  const answer = value === null ? '' : `${value.result}${value.domain === null ? '' : ` (${value.domain})`}`;
  // A broken signature has innocent causes that cannot be told from the others.
  const isBroken = method === 'dkim' && value !== null && ['fail', 'neutral', 'policy'].includes(value.result);
  return {
    viewpoint: 'sender', outcome, question: ASKED_BY[by](method.toUpperCase()),
    answer: isBroken ? { ja: `${answer} 署名を確かめられない（途中で書き換わったか、鍵がもうない）`, en: `${answer}: it does not verify (changed on the way, or the key is gone)` } : { ja: answer, en: answer },
  };
}

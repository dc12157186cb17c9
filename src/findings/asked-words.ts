import type { Bilingual } from '../base/bilingual.ts';
import type { ObservationOf } from '../evidence/model.ts';

type Ask = ObservationOf<'landing-page'>['asks'][number];

/** What a page asks for, in words that every reader knows; its own labels may be in any language. */
export const ASKED: Readonly<Record<Ask, Bilingual>> = {
  password: { ja: 'パスワード', en: 'a password' }, card: { ja: 'カード番号', en: 'a card number' }, 'card-code': { ja: 'カードのセキュリティコード', en: 'the code on the card' },
  'one-time-code': { ja: '認証コード', en: 'a one-time code' }, pin: { ja: '暗証番号', en: 'a PIN' }, 'id-photo': { ja: '本人確認書類の写真', en: 'a photo of an identity document' },
  'wallet-phrase': { ja: 'ウォレットの復元フレーズ', en: 'a wallet’s recovery phrase' }, 'mail-account': { ja: 'メールアカウント', en: 'a mail account' }, 'personal-data': { ja: '氏名・住所など', en: 'name, address and the like' }, other: { ja: 'その他', en: 'something else' },
};

/** What can be stolen with it: everything but what a contact form asks, too. */
export const SECRETS: readonly Ask[] = ['wallet-phrase', 'card', 'card-code', 'pin', 'one-time-code', 'password', 'id-photo'];

/** Whose page it shows itself as. What somebody only wrote down is told as they wrote it. */
export function looksLikeWords({ productName, brandName, likeBy }: ObservationOf<'landing-page'>, told: string): Bilingual {
  if (productName !== null) return { ja: productName, en: productName };
  return likeBy.length > 0 && brandName !== null ? brandName : { ja: told, en: told };
}

/** The asks in one list. */
export const askedWords = (asks: readonly Ask[]): Bilingual => ({ ja: asks.map((ask) => `「${ASKED[ask].ja}」`).join(''), en: asks.map((ask) => ASKED[ask].en).join(', ') });

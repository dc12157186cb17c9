import type { Bilingual } from '../base/bilingual.ts';
import type { ObservationOf } from '../evidence/model.ts';

/** What a page wants typed, as one would write it on the field; the page's own labels may be in any language. */
export const ASKED_NAMES: Readonly<Record<ObservationOf<'landing-page'>['asks'][number], Bilingual>> = {
  password: { ja: 'パスワード', en: 'password' }, card: { ja: 'カード番号', en: 'card number' }, 'card-code': { ja: 'セキュリティコード', en: 'security code' },
  'one-time-code': { ja: '認証コード', en: 'one-time code' }, pin: { ja: '暗証番号', en: 'PIN' }, 'id-photo': { ja: '本人確認書類の写真', en: 'photo of an identity document' },
  'wallet-phrase': { ja: 'ウォレットの復元フレーズ', en: 'recovery phrase of a wallet' }, 'mail-account': { ja: 'メールアカウント', en: 'mail account' }, 'personal-data': { ja: '氏名・住所など', en: 'name, address and the like' }, other: { ja: 'その他', en: 'something else' },
};

import type { Bilingual } from '../../../base/bilingual.ts';
import type { Contrast } from './contrasts.ts';

export const CONTRAST_WORDS: Readonly<Record<Contrast['what'] | 'what' | 'cloaked' | 'alike', Bilingual>> = {
  cloaked: { ja: '訪問者によって見せるものが違います', en: 'Not every visitor was shown the same' },
  alike: { ja: 'どの訪問者にも同じものが見えました', en: 'Every visitor was shown the same' },
  what: { ja: '違うところ', en: 'What differs' },
  state: { ja: '表示されたもの', en: 'What came' },
  title: { ja: '題名', en: 'Title' },
  place: { ja: '行き着いた場所', en: 'Where it ended' },
  forms: { ja: '入力欄と送り先', en: 'Forms, and where they send' },
  files: { ja: 'ファイル', en: 'Files' },
};

export const RECORD_WORDS = {
  title: { ja: '証明書と通信の記録', en: 'Certificates, and what was requested' },
  seconds: { ja: '秒で表示', en: 's until it stood' },
  requests: { ja: '件の通信', en: 'requests' },
  certificate: { ja: '証明書', en: 'Certificate' },
  issuer: { ja: '発行者', en: 'issued by' },
  noCertificate: { ja: '証明書なし（暗号化されていない接続）', en: 'No certificate (the line is not encrypted)' },
  missing: { ja: '取れなかったもの', en: 'Could not be had' },
  whole: { ja: 'ページ全体の写真', en: 'Picture of the whole page' },
  har: { ja: '通信の記録を保存（HAR）', en: 'Save the requests (HAR)' },
  document: { ja: '文書を保存（開かないでください）', en: 'Save the document (do not open it)' },
} as const satisfies Readonly<Record<string, Bilingual>>;

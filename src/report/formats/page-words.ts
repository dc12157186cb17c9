import type { Bilingual, Language } from '../../base/bilingual.ts';
import type { PageVisitView } from '../model.ts';

type Words<K extends string> = Readonly<Record<K, Bilingual>>;
type View = PageVisitView['views'][number];

/** As whom the browser came. */
export const VANTAGE_NAMES: Words<View['vantage']> = {
  'ja-phone': { ja: '日本のスマートフォン', en: 'Phone in Japan' }, 'ja-desktop': { ja: '日本のパソコン', en: 'Computer in Japan' },
  'en-desktop': { ja: '英語のパソコン', en: 'Computer that speaks English' }, 'no-script': { ja: 'スクリプトなし', en: 'Without scripts' }, 'via-proxy': { ja: '別の回線から', en: 'By another line' },
};

/** What became of a visit. */
export const PAGE_STATES: Words<View['state']> = {
  ok: { ja: 'ページが表示された', en: 'a page' }, empty: { ja: '何もないページ', en: 'an empty page' }, 'block-page': { ja: '閲覧を断られた', en: 'it does not let us in' }, captcha: { ja: '「ロボットではない」確認（CAPTCHA）で止められた', en: 'a CAPTCHA stands in front' },
  parked: { ja: '売り出し中・駐車中のドメイン', en: 'a parked domain' }, suspended: { ja: '事業者が停止した', en: 'suspended by its host' }, 'not-found': { ja: '見つからない（404）', en: 'not found (404)' }, 'server-error': { ja: 'サーバーの不具合', en: 'its server has a fault' },
  dead: { ja: '応答なし・存在しない', en: 'nobody answers' }, refused: { ja: '内部の宛先のため接続せず', en: 'leads inside: not opened' }, 'too-slow': { ja: '遅すぎて打ち切り', en: 'too slow, cut off' }, 'too-large': { ja: '大きすぎて打ち切り', en: 'too large, cut off' },
  'redirect-loop': { ja: '転送が終わらず打ち切り', en: 'redirects without end, cut off' }, download: { ja: 'ページではなくファイル', en: 'a file instead of a page' }, crashed: { ja: 'ブラウザーが落ちた', en: 'the browser crashed' },
};

/** What led to an address. */
export const VIA_NAMES: Words<View['chain'][number]['via']> = {
  link: { ja: 'メールのリンク', en: 'the mail’s link' }, http: { ja: 'サーバーの転送', en: 'redirect by the server' }, meta: { ja: 'ページ内の自動転送', en: 'refresh by the page' }, script: { ja: 'スクリプトによる移動', en: 'moved by a script' }, form: { ja: 'フォームの自動送信', en: 'a form that sends itself' },
};

export const VISIT_WORDS: Words<'title' | 'form' | 'file' | 'no-picture' | 'same-way' | 'itself' | 'picture' | 'unread'> = {
  title: { ja: '題名', en: 'Title' }, form: { ja: '入力欄', en: 'Form' }, file: { ja: 'ファイル', en: 'File' }, 'no-picture': { ja: '写真なし', en: 'no picture' },
  'same-way': { ja: '道順は同じ', en: 'the same way' }, itself: { ja: '（ページ自身）', en: '(the page itself)' }, picture: { ja: '画面の写真', en: 'picture of the page' },
  unread: { ja: '文書を読み取れなかったため、題名や入力欄は不明', en: 'its document could not be had: title and forms are not known' },
};

/** Whether two visitors were led the same way: told once. */
export const isSameWay = (a: View, b: View): boolean => JSON.stringify(a.chain) === JSON.stringify(b.chain);

/** One line: what the form wants and where it sends it. */
export function formWords({ action, fields }: View['forms'][number], language: Language): string {
  return `${fields.slice(0, 8).join(language === 'ja' ? '、' : ', ')} → ${action ?? VISIT_WORDS.itself[language]}`;
}

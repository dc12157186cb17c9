import type { PageForm, PageState } from '../evidence/model.ts';

/** What is known of a visit when its state is named. */
export interface VisitFacts {
  /** Of the last document; `null` where none came. */
  readonly status: number | null;
  /** Chromium's word where the page did not open: `net::ERR_…`, `timeout`, or `moving`. */
  readonly openError: string | null;
  /** What the guard says of the host: `private-address`, `no-address`, …; `null` where it was reached. */
  readonly hostFailure: string | null;
  readonly isLoop: boolean;
  readonly isCrashed: boolean;
  /** The limit of bytes bit. */
  readonly isTooLarge: boolean;
  readonly isDownload: boolean;
  readonly title: string;
  readonly text: string;
  readonly forms: readonly PageForm[];
  readonly resourceHosts: readonly string[];
  readonly hasPictures: boolean;
}

const NOTICES: readonly (readonly [PageState, RegExp])[] = [
  ['suspended', /account (?:has been |is )?suspended|(?:web ?site|site|domain|page|hosting) (?:has been |is )?(?:temporarily )?suspended|このアカウントは(?:一時)?停止|(?:サイト|アカウント|サービス)(?:は|を|の利用は)(?:現在)?(?:、)?(?:一時的に)?(?:利用)?(?:停止|凍結)/i],
  ['parked', /domain (?:name )?(?:is|may be) (?:for sale|parked|available for purchase)|buy this domain|parked (?:free|courtesy)|this (?:web ?page|domain) is parked|このドメイン(?:名)?は(?:、)?[^。]{0,30}(?:取得されて|販売|売り出し|駐車|パーキング)/i],
  ['captcha', /(?:verify|confirm|prove|make sure)(?: that)? you(?:['’]re| are) (?:a )?(?:human|not a robot)|i['’]?m not a robot|checking your browser|just a moment\.\.\.|私は(?:ロボット|人間)(?:では(?:あ|ない)|です)|ロボットではない(?:こと|です)|画像(?:に表示された|の)文字を入力|セキュリティチェックを完了/i],
  ['block-page', /access (?:is |has been )?(?:denied|blocked|restricted)|you have been blocked|suspected phishing|deceptive site|has been (?:blocked|reported) (?:as|for)|not available in your (?:country|region)|アクセスが(?:拒否|制限|ブロック)|お住まいの(?:国|地域)から(?:は)?(?:ご)?(?:利用|アクセス)|フィッシング(?:詐欺)?サイト(?:の疑い|として報告)/i],
];
const CAPTCHA_HOSTS = /(?:^|\.)(?:hcaptcha\.com|challenges\.cloudflare\.com|captcha-delivery\.com|arkoselabs\.com)$/;
const PARKING_HOSTS = /(?:^|\.)(?:sedoparking\.com|parkingcrew\.net|bodis\.com|above\.com|parklogic\.com)$/;
/** A notice fills its page; a news page about suspended accounts is longer. */
const NOTICE_LENGTH = 1_200;

/** Names what became of a visit. A page that asks for a secret is a page, whatever status or words it comes with. */
export function nameState(facts: VisitFacts): PageState {
  const { status, text } = facts;
  const isBare = text.trim() === '' && facts.forms.length === 0 && !facts.hasPictures;
  const unseen = whyUnseen(facts, isBare);
  if (unseen !== null) return unseen;
  const words = `${facts.title}\n${text}`;
  if (facts.forms.some(({ fields }) => fields.some(({ type }) => type === 'password'))) return 'ok';
  if (facts.resourceHosts.some((host) => PARKING_HOSTS.test(host))) return 'parked';
  if (words.length < NOTICE_LENGTH) {
    if (facts.resourceHosts.some((host) => CAPTCHA_HOSTS.test(host))) return 'captcha';
    const notice = NOTICES.find(([, pattern]) => pattern.test(words));
    if (notice !== undefined) return notice[0];
  }
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 403 || status === 406 || status === 429 || status === 451) return 'block-page';
  if (status !== null && status >= 500) return 'server-error';
  return isBare ? 'empty' : 'ok';
}

/** Why there is no page to speak of; `null` where there is one. */
function whyUnseen(facts: VisitFacts, isBare: boolean): PageState | null {
  const { status, openError, hostFailure } = facts;
  if (facts.isDownload) return 'download';
  if (facts.isLoop || openError === 'moving' || openError?.includes('TOO_MANY_REDIRECTS')) return 'redirect-loop';
  if (facts.isTooLarge && openError !== null) return 'too-large';
  if (hostFailure === 'private-address') return 'refused';
  if (facts.isCrashed) return 'crashed';
  if (openError === 'timeout' && (status === null || isBare)) return hostFailure === null ? 'too-slow' : 'dead';
  if (openError !== null && status === null) return openError.includes('BLOCKED_BY') ? 'refused' : 'dead';
  return null;
}

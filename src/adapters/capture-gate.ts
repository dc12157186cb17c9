import type { Outcome } from '../base/outcome.ts';
import { failed, skipped } from '../base/outcome.ts';
import { hrefOf } from '../base/url.ts';
import type { LiveUrl } from '../base/url.ts';
import type { Config } from './config.ts';
import { fetchGuarded } from './lookups/fetch-guarded.ts';
import { askSafeBrowsing } from './lookups/safe-browsing.ts';
import type { Tlp } from './lookups/sharing-table.ts';
import { mayAsk } from './lookups/sharing-table.ts';
import type { AskList } from './lookups/url-lists.ts';

/** What is asked before a page is opened. */
export interface CaptureGate {
  readonly tlp: Tlp;
  /** Safe Browsing; `null` where there is no key for it. */
  readonly askFirst: AskList | null;
  /** The user wants the page opened whatever Safe Browsing says or does not say. */
  readonly isOpenedAnyway: boolean;
}

/** May be opened, with what Safe Browsing calls it (`null`: nothing, or nobody was asked); or why not. */
export type Leave = { readonly may: true; readonly listedAs: string | null } | { readonly may: false; readonly why: Outcome<never> };

/** What we look into copies of login pages for; everything else may harm whoever opens it. */
const OURS = new Set(['SOCIAL_ENGINEERING', 'phishing']);

/**
 * Whether a page may be opened. Closed where it is not certain: a case that may not be told, a page listed for malware,
 * and a Safe Browsing that was to be asked and did not answer.
 */
export async function leaveToOpen(url: LiveUrl, { tlp, askFirst, isOpenedAnyway }: CaptureGate): Promise<Leave> {
  if (mayAsk('capture', tlp, ['capture']) !== 'yes') return { may: false, why: skipped('not-shared') };
  if (askFirst === null) return { may: true, listedAs: null };
  const answer = await askFirst(hrefOf(url));
  const threat = answer.kind === 'found' ? answer.value.value.threat : null;
  if (isOpenedAnyway || answer.kind === 'absent' || (threat !== null && OURS.has(threat))) return { may: true, listedAs: threat };
  if (threat !== null) return { may: false, why: failed('permerror', 'listed', `Google Safe Browsing lists the page as ${threat}: it is not opened without --open-listed.`) };
  return { may: false, why: failed('temperror', 'not-asked', 'Google Safe Browsing did not answer: the page is not opened without --open-listed.') };
}

/** The gate as the user's settings and flags have it. */
export function openCaptureGate(config: Config, tlp: Tlp, isOpenedAnyway: boolean): CaptureGate {
  return {
    tlp, isOpenedAnyway,
    askFirst: config.safeBrowsingKey === null ? null : askSafeBrowsing(fetchGuarded(), config.safeBrowsingUrl, config.safeBrowsingKey, config.lookupTimeoutMs),
  };
}

/** Said before a page is opened: what that tells, and whom. */
export const BEFORE_OPENING = {
  en: 'Opening the page: its server, and every server that it fetches from, sees a visitor from this machine’s address (or FUWAKE_CAPTURE_PROXY’s). What may stand for the reader has been taken out of the address.',
  ja: 'リンク先を開きます。相手のサーバーと、そのページが読み込む先には、この端末の回線（または FUWAKE_CAPTURE_PROXY）からの訪問が見えます。受取人を示しうる部分はURLから取り除いています。',
} as const;

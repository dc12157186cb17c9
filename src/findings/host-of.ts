import type { LiveUrl } from '../base/url.ts';
import { hrefOf } from '../base/url.ts';

/** The host of an address, for a sentence; empty where it has none. */
export const hostOf = (url: LiveUrl): string => (URL.canParse(hrefOf(url)) ? new URL(hrefOf(url)).hostname : '');

import type { BrowserContextOptions } from 'playwright-core';
import type { VantageId } from '../evidence/model.ts';

/** The major version is the browser's own: a visitor whose words do not fit his engine is soon turned away. */
const agent = (system: string, version: string, mobile = ''): string => `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version.split('.')[0] ?? '1'}.0.0.0${mobile} Safari/537.36`;

/** As whom the browser comes. Kits for Japan often answer Japanese phones only. */
export function vantageOptions(id: VantageId, version: string): BrowserContextOptions {
  const windows = agent('Windows NT 10.0; Win64; x64', version);
  const desktop = { viewport: { width: 1280, height: 800 }, userAgent: windows };
  switch (id) {
    // Its way out is another one (`egress/`); the visitor is the same, so that what differs is the line's doing.
    case 'via-proxy': case 'ja-phone': return { viewport: { width: 412, height: 915 }, isMobile: true, hasTouch: true, userAgent: agent('Linux; Android 10; K', version, ' Mobile'), locale: 'ja-JP', timezoneId: 'Asia/Tokyo' };
    case 'ja-desktop': return { ...desktop, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' };
    case 'en-desktop': return { ...desktop, locale: 'en-US', timezoneId: 'America/New_York' };
    case 'no-script': return { ...desktop, locale: 'ja-JP', timezoneId: 'Asia/Tokyo', javaScriptEnabled: false };
  }
}

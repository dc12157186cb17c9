import type { Browser } from 'playwright-core';

/**
 * A port on which nothing listens. Each visit has a proxy of its own; whatever the browser does outside of one finds
 * no way out.
 */
const NOWHERE = 'http://127.0.0.1:9';

const ARGS: readonly string[] = [
  `--proxy-server=${NOWHERE}`,
  // Loopback, too, goes to the proxy, which refuses it.
  '--proxy-bypass-list=<-loopback>',
  // The browser resolves nothing itself: no prefetch, no leak of a name beside the proxy.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp', '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic', '--no-pings', '--disable-background-networking', '--disable-component-update', '--disable-domain-reliability', '--disable-sync',
  '--disable-extensions', '--disable-client-side-phishing-detection', '--disable-breakpad', '--disable-crash-reporter', '--no-first-run', '--mute-audio',
  '--disable-features=DnsOverHttps,AsyncDns,MediaRouter,OptimizationHints,Translate,InterestFeedContentSuggestions,AutofillServerCommunication,CertificateTransparencyComponentUpdater,WebOTP,Prerender2,DialMediaRouteProvider',
];

/** Starts Chromium inside its own sandbox, which is never given up: where it cannot be had, there is no capture. */
export async function openBrowser(executablePath: string): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return await chromium.launch({ executablePath, chromiumSandbox: true, args: [...ARGS], ignoreDefaultArgs: ['--disable-popup-blocking'], timeout: 20_000 });
}

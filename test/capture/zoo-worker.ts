import { connect } from 'node:net';
import { isOutside } from '../../src/adapters/lookups/address-guard.ts';
import { runWorker } from '../../src/capture/run-worker.ts';
import { throughProxy } from '../../src/capture/egress/through-proxy.ts';
import type { Way } from '../../src/capture/egress/way.ts';
import { ZOO_ADDRESS } from './zoo.ts';

// The worker as it is, but for its way out: invented names lead to the test's own server, and nothing leads anywhere else.
const [port = '', chromium = '', httpsPort = '', proxy = ''] = process.argv.slice(2);
const rebound = new Set<string>();
const addressesOf = async (host: string): Promise<readonly string[]> => {
  // The one name of a brand: what is learned of its page must be seen on its own host. It leads here, like all others.
  if (host !== 'www.kagoya.jp' && (!host.endsWith('.zoo.example') || host === 'gone.zoo.example')) throw new Error('no such host');
  if (host === 'loops.zoo.example') return ['127.0.0.1'];
  if (host.startsWith('rebind')) {
    const isFirst = !rebound.has(host);
    rebound.add(host);
    return isFirst ? [ZOO_ADDRESS] : ['127.0.0.1'];
  }
  return [ZOO_ADDRESS];
};
const way: Way = {
  addressesOf, isAllowed: isOutside,
  dial: (address, wanted) => {
    if (address !== ZOO_ADDRESS) throw new Error(`The guard let ${address} pass.`);
    return connect({ host: '127.0.0.1', port: Number(wanted === 443 ? httpsPort : port) });
  },
};
await runWorker({ chromium, way, proxied: proxy === '' ? null : throughProxy(way, proxy) });

import { throughProxy } from '../../capture/egress/through-proxy.ts';
import { publicWay } from '../../capture/egress/way.ts';
import { runWorker } from '../../capture/run-worker.ts';

// Chromium's place and another line are the only arguments; the environment holds nothing that a page must not know.
const [chromium = '/usr/bin/chromium', proxy = ''] = process.argv.slice(2);
const way = publicWay();
await runWorker({ way, proxied: proxy === '' ? null : throughProxy(way, proxy), chromium });

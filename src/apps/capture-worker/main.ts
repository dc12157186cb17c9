import { publicWay } from '../../capture/egress/way.ts';
import { runWorker } from '../../capture/run-worker.ts';

// Chromium's place is the only argument; the environment holds nothing that a page must not know.
await runWorker({ way: publicWay(), chromium: process.argv[2] ?? '/usr/bin/chromium' });

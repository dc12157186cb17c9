/** Takes the dissections of today over as the golden ones: read the diff before you commit it. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('vitest', ['run', 'test/samples.test.ts'], { stdio: 'inherit', env: { ...process.env, UPDATE_GOLDEN: '1' } });
process.exitCode = status ?? 1;

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';

const RANGE = '/proc/sys/net/ipv4/ip_local_port_range';
const LOWEST = 10_000;
/** What the system hands out by itself, to whoever asks for any port or connects, begins here. */
const HANDED_OUT = existsSync(RANGE) ? Number(readFileSync(RANGE, 'utf8').split(/\s+/)[0]) : 32_768;
/** Test files that run side by side pick from ports of their own. */
const LANES = 8;
const LANE = Number(process.env['VITEST_POOL_ID'] ?? process.pid) % LANES;
const given = new Set<number>();

/**
 * A port of loopback for a program that must be told one before it starts. It is picked below those that the system hands
 * out by itself: until the program is there, no connection of another test can come to stand on it.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const drawn = LOWEST + Math.floor(Math.random() * (HANDED_OUT - LOWEST - LANES));
    const port = drawn - (drawn % LANES) + LANE;
    if (given.has(port) || !await isFree(port)) continue;
    given.add(port);
    return port;
  }
}

const isFree = (port: number): Promise<boolean> => new Promise((done) => {
  const server = createServer();
  server.once('error', () => done(false));
  server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
});

/**
 * No test reaches the network. Every way of opening a socket or asking a name server is replaced by one that reports
 * the attempt. A test that serves something itself names its loopback address in {@link LOOPBACK}: that alone passes.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import { afterAll } from 'vitest';

const LOOPBACK = new Set(['127.0.0.1', '::1']);
const attempts: string[] = [];

function refuse(what: string): never {
  attempts.push(what);
  throw new Error(`A test tried to reach the network: ${what}. Give the code a recorded world instead.`);
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function guarded(this: net.Socket, ...args: unknown[]): net.Socket {
  const first = (Array.isArray(args[0]) ? args[0][0] : args[0]) as { host?: string; path?: string; port?: number } | undefined;
  // Some call it with port and host, most with one object.
  const host = typeof first === 'object' ? first.host : typeof args[1] === 'string' ? args[1] : undefined;
  const isLocal = (typeof first === 'object' && first.path !== undefined) || LOOPBACK.has(host ?? '');
  if (!isLocal) refuse(`socket to ${typeof first === 'object' ? `${first.host}:${first.port}` : `${host}:${String(first)}`}`);
  return Reflect.apply(connect, this, args) as net.Socket;
};

// Files that share a process each begin closed.
(globalThis as Record<symbol, unknown>)[Symbol.for('fuwake.loopback')] = false;

/** A test file that runs its own servers opens loopback with `openLoopback()` of `test/loopback.ts`. */
const isLoopbackOpen = (): boolean => (globalThis as Record<symbol, unknown>)[Symbol.for('fuwake.loopback')] === true;

const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function guarded(this: dgram.Socket, ...args: unknown[]): void {
  if (!isLoopbackOpen() || !LOOPBACK.has(String(args.findLast((arg) => typeof arg === 'string')))) refuse('datagram');
  Reflect.apply(send, this, args);
} as typeof send;

for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype] as unknown as Record<string, unknown>[]) {
  for (const name of Object.getOwnPropertyNames(resolver)) {
    if (!/^(lookup|resolve|reverse)/.test(name) || typeof resolver[name] !== 'function') continue;
    const original = resolver[name] as (...args: unknown[]) => unknown;
    resolver[name] = function guarded(this: { readonly getServers?: () => readonly string[] } | undefined, ...args: unknown[]): unknown {
      const servers = this?.getServers?.() ?? [];
      const isLocal = isLoopbackOpen() && this !== dns && this !== dns.promises && servers.length > 0 && servers.every((server) => LOOPBACK.has(server.replace(/:\d+$/, '')));
      // Looking up an address that is one already asks nobody.
      return isLocal || LOOPBACK.has(String(args[0])) ? Reflect.apply(original, this, args) : refuse(`${name} ${String(args[0])}`);
    };
  }
}

const fetchForReal = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  return isLoopbackOpen() && LOOPBACK.has(new URL(url).hostname) ? fetchForReal(input, init) : refuse(`fetch ${url}`);
};

afterAll(() => {
  // Code that swallows the error would otherwise hide the attempt.
  if (attempts.length > 0) throw new Error(`Network attempts in this test file: ${attempts.join(', ')}`);
});

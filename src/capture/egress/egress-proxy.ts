import { createServer, request as requestPlain } from 'node:http';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { LimitHit } from '../../base/limits.ts';
import { addressToConnect } from '../../adapters/lookups/address-guard.ts';
import { failureOf, permanent } from '../../adapters/lookups/ask-error.ts';
import type { Way } from './way.ts';

/** How much one look at a page may take from the network. */
export interface EgressLimits {
  readonly bytes: number;
  /** Requests and tunnels together. */
  readonly requests: number;
  readonly timeMs: number;
}

/** One host that the browser wanted to reach, and what came of it. */
export interface HostReached {
  readonly host: string;
  /** `null` where nothing was connected. */
  readonly address: string | null;
  /** `private-address`, `no-address`, `unreachable`, `timeout`, …; `null` where it was reached. */
  readonly failure: string | null;
}

export interface Egress {
  readonly port: number;
  readonly hosts: () => readonly HostReached[];
  readonly limits: () => readonly LimitHit[];
  readonly bytes: () => number;
  readonly stop: () => Promise<void>;
}

/** A server that does not answer a connection for so long is not there. */
const CONNECT_MS = 8_000;
/** What belongs to one leg of the way and is not passed on. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'proxy-connection', 'proxy-authorization', 'proxy-authenticate', 'te', 'trailer', 'upgrade']);

/**
 * The one way out of the browser: a proxy on loopback that judges each host once and connects to the very address that
 * it judged. Whatever it does not understand, and everything after a limit, ends without a byte.
 */
export async function openEgress(way: Way, limits: EgressLimits): Promise<Egress> {
  const judged = new Map<string, Promise<string>>();
  const reached = new Map<string, HostReached>();
  const hits = new Map<string, LimitHit>();
  const sockets = new Set<Duplex>();
  let [bytes, requests] = [0, 0];
  let isShut = false;

  const shut = (hit: LimitHit | null): void => {
    if (hit !== null && !hits.has(hit.limit)) hits.set(hit.limit, hit);
    isShut = true;
    for (const socket of sockets) socket.destroy();
  };
  const timer = setTimeout(() => { shut({ limit: 'capture-time', allowed: limits.timeMs, seen: limits.timeMs, unit: 'ms' }); }, limits.timeMs);
  timer.unref();
  const keep = <S extends Duplex>(socket: S): S => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => { sockets.delete(socket); });
    return socket;
  };
  const count = (chunk: Uint8Array): void => {
    bytes += chunk.length;
    if (bytes > limits.bytes) shut({ limit: 'capture-bytes', allowed: limits.bytes, seen: bytes, unit: 'bytes' });
  };
  const admit = (): boolean => {
    requests += 1;
    if (requests > limits.requests) hits.set('capture-requests', { limit: 'capture-requests', allowed: limits.requests, seen: requests, unit: 'requests' });
    return !isShut && requests <= limits.requests;
  };
  /** A socket to the host, at the address that was judged; a second answer of its name servers is never asked for. */
  const connect = async (host: string, port: number): Promise<Socket> => {
    try {
      const known = judged.get(host) ?? addressToConnect(host, way);
      judged.set(host, known);
      const address = await known;
      if (isShut) throw permanent('limit', 'The limit of this capture is reached.');
      const dialled = way.dial(address, port);
      const socket = keep(await dialled);
      if (dialled === socket) await opened(socket);
      socket.on('data', count);
      reached.set(host, { host, address, failure: null });
      return socket;
    } catch (cause) {
      if (reached.get(host)?.address == null) reached.set(host, { host, address: null, failure: failureOf(cause).code });
      throw cause;
    }
  };

  const server = createServer((request, response) => {
    void forward(request, response, connect, admit).catch(() => { response.destroy(); });
  });
  server.on('connection', keep);
  server.on('connect', (request: IncomingMessage, client: Duplex, head: Buffer) => {
    void tunnel(request, client, head, connect, admit).catch(() => { client.destroy(); });
  });
  // Web sockets come as tunnels; an upgrade in the clear is nothing a page needs.
  server.on('upgrade', (_request: IncomingMessage, client: Duplex) => { client.destroy(); });
  server.on('clientError', (_error: Error, client: Duplex) => { client.destroy(); });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    port: (server.address() as AddressInfo).port,
    hosts: () => [...reached.values()],
    limits: () => [...hits.values()],
    bytes: () => bytes,
    stop: async () => {
      clearTimeout(timer);
      shut(null);
      await new Promise((resolve) => { server.close(resolve); });
    },
  };
}

type Connect = (host: string, port: number) => Promise<Socket>;

async function opened(socket: Socket): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    socket.setTimeout(CONNECT_MS, () => { socket.destroy(Object.assign(new Error('No connection in time.'), { code: 'ETIMEDOUT' })); });
    socket.once('error', reject);
    socket.once('close', () => { reject(new Error('The connection was closed.')); });
    socket.once('connect', () => { socket.setTimeout(0); resolve(); });
  });
}

async function forward(request: IncomingMessage, response: ServerResponse, connect: Connect, admit: () => boolean): Promise<void> {
  response.on('error', () => {});
  const url = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : null;
  // Origin form is somebody who takes this for a web server; any other scheme is none that a page is fetched by.
  if (url === null || url.protocol !== 'http:' || !admit()) { response.destroy(); return; }
  const socket = await connect(url.hostname, url.port === '' ? 80 : Number(url.port));
  await new Promise<void>((resolve, reject) => {
    // Without an agent: one would look up and connect a host of its own.
    const call = requestPlain({ createConnection: () => socket, method: request.method ?? 'GET', path: `${url.pathname}${url.search}`, headers: { ...passedOn(request.headers), host: url.host }, setHost: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, { ...passedOn(answer.headers), connection: 'close' });
      answer.on('error', reject);
      answer.on('aborted', () => { reject(new Error('The answer broke off.')); });
      answer.on('end', resolve);
      answer.pipe(response);
    });
    call.on('error', reject);
    response.on('close', () => { socket.destroy(); resolve(); });
    request.pipe(call);
  });
}

async function tunnel(request: IncomingMessage, client: Duplex, head: Buffer, connect: Connect, admit: () => boolean): Promise<void> {
  client.on('error', () => {});
  const url = URL.canParse(`https://${request.url ?? ''}`) ? new URL(`https://${request.url ?? ''}`) : null;
  if (url === null || url.pathname !== '/' || !admit()) { client.destroy(); return; }
  const socket = await connect(url.hostname, url.port === '' ? 443 : Number(url.port));
  client.write('HTTP/1.1 200 Connection established\r\n\r\n');
  if (head.length > 0) socket.write(head);
  client.on('close', () => { socket.destroy(); });
  socket.on('close', () => { client.destroy(); });
  socket.pipe(client);
  client.pipe(socket);
}

function passedOn(headers: IncomingMessage['headers']): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name, value]) => value !== undefined && !HOP_BY_HOP.has(name)));
}

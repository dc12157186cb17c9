import { createServer as createHttp } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { createServer as createTcp } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createSocket } from 'node:dgram';
import type { Socket as Datagrams } from 'node:dgram';

/** The one address that these servers stand on. Name servers and datagrams on it are opened by {@link openLoopback}. */
export const LOOPBACK = '127.0.0.1';

/** Opens loopback, and only that, for this test file: see `test/no-network.ts`. */
export function openLoopback(): void {
  (globalThis as Record<symbol, unknown>)[Symbol.for('fuwake.loopback')] = true;
}

export interface Served {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** An HTTP server of the test's own. */
export async function serveHttp(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Served> {
  return await listen(createHttp(answer));
}

/** The same over TLS. */
export async function serveHttps(identity: { readonly key: string; readonly cert: string }, answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Served> {
  return await listen(createHttps(identity, answer));
}

/** A server that speaks what the test wants, byte by byte. */
export async function serveTcp(talk: (socket: Socket) => void): Promise<Served> {
  return await listen(createTcp((socket) => {
    socket.on('error', () => {});
    talk(socket);
  }));
}

/** A port-43 server: one line in, whatever `answer` does out. */
export async function serveWhois(answer: (question: string, socket: Socket) => void): Promise<Served> {
  return await listen(createTcp((socket) => {
    socket.on('error', () => {});
    socket.once('data', (line) => { answer(line.toString().trim(), socket); });
  }));
}

async function listen(server: Server): Promise<Served> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => { sockets.delete(socket); });
  });
  await new Promise<void>((resolve) => { server.listen(0, LOOPBACK, resolve); });
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => { server.close(resolve); });
    },
  };
}

const TYPES: Readonly<Record<string, number>> = { A: 1, NS: 2, PTR: 12, MX: 15, TXT: 16, AAAA: 28 };

/** What the name server does: records, or a response code, or nothing at all, or bytes that are no DNS. */
export type DnsAnswer = readonly string[] | { readonly rcode: number } | 'silence' | 'garbage';

/** An authoritative name server for what `zone` says, over UDP. */
export async function serveDns(zone: (name: string, type: string) => DnsAnswer): Promise<Served> {
  const socket: Datagrams = createSocket('udp4');
  socket.on('message', (query, { port, address }) => {
    const { name, type, end } = questionIn(query);
    const answer = zone(name, type);
    if (answer === 'silence') return;
    socket.send(answer === 'garbage' ? Buffer.from('this is no DNS') : response(query, end, type, answer), port, address);
  });
  await new Promise<void>((resolve) => { socket.bind(0, LOOPBACK, resolve); });
  return { port: socket.address().port, stop: () => new Promise((resolve) => { socket.close(resolve); }) };
}

function questionIn(query: Buffer): { readonly name: string; readonly type: string; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length !== 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const number = query.readUInt16BE(at + 1);
  return { name: labels.join('.').toLowerCase(), type: Object.keys(TYPES).find((type) => TYPES[type] === number) ?? String(number), end: at + 5 };
}

function response(query: Buffer, end: number, type: string, answer: readonly string[] | { readonly rcode: number }): Buffer {
  const records = 'rcode' in answer ? [] : answer;
  const head = Buffer.alloc(12);
  query.copy(head, 0, 0, 2);
  head.writeUInt16BE(0x8480 | ('rcode' in answer ? answer.rcode : 0), 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(records.length, 6);
  const rows = records.map((record) => {
    const data = dataOf(record, type);
    const row = Buffer.from([0xc0, 12, 0, TYPES[type] ?? 0, 0, 1, 0, 0, 0, 60, data.length >> 8, data.length & 255]);
    return Buffer.concat([row, data]);
  });
  return Buffer.concat([head, query.subarray(12, end), ...rows]);
}

const nameBytes = (name: string): Buffer => Buffer.concat([...name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])), Buffer.from([0])]);

function dataOf(record: string, type: string): Buffer {
  if (type === 'A') return Buffer.from(record.split('.').map(Number));
  if (type === 'AAAA') return Buffer.from(record.split(':').flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]));
  if (type === 'TXT') return Buffer.concat((record.match(/.{1,255}/gs) ?? ['']).map((chunk) => Buffer.concat([Buffer.from([chunk.length]), Buffer.from(chunk)])));
  if (type === 'MX') return Buffer.concat([Buffer.from([0, Number(record.split(' ')[0])]), nameBytes(record.split(' ')[1] ?? '')]);
  return nameBytes(record);
}

import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Way } from './way.ts';

/** A proxy that has not answered by then is not there. */
const ANSWER_MS = 8_000;
/** The head of an answer to CONNECT; a proxy that writes more is none. */
const HEAD_BYTES = 8_192;

/**
 * The same judgement of every host, and another line to reach it by: an HTTP proxy that is told the judged address, and
 * never a name. *Shape*: `proxy` is `http://HOST:PORT`, without user and password: the worker holds no secret.
 */
export function throughProxy(way: Way, proxy: string): Way {
  const { hostname, port } = new URL(proxy);
  return { ...way, dial: (address, wanted) => tunnel({ host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? 80 : Number(port) }, address.includes(':') ? `[${address}]:${wanted}` : `${address}:${wanted}`) };
}

function tunnel(proxy: { readonly host: string; readonly port: number }, target: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(proxy, () => { socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`); });
    let head = Buffer.alloc(0);
    const give = (fault: string): void => { socket.destroy(); reject(new Error(fault)); };
    const read = (chunk: Buffer): void => {
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end === -1) {
        if (head.length > HEAD_BYTES) give('The proxy’s answer has no end.');
        return;
      }
      socket.removeAllListeners();
      socket.setTimeout(0);
      if (!/^HTTP\/1\.[01] 200\b/.test(head.toString('latin1', 0, 20))) { give('The proxy did not let us through.'); return; }
      socket.pause();
      if (head.length > end + 4) socket.unshift(head.subarray(end + 4));
      resolve(socket);
    };
    socket.setTimeout(ANSWER_MS, () => { give('The proxy did not answer in time.'); });
    socket.on('data', read);
    socket.once('error', reject);
    socket.once('close', () => { reject(new Error('The proxy closed the connection.')); });
  });
}

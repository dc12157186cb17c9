import type { Server, Socket } from 'node:net';
import type { SmtpLimits } from './limits.ts';

/** Who is there, and who has begun to hand a mail over. */
export interface Room {
  /** A client that begins a mail, or is done with it. */
  readonly isSending: (client: Client, isSending: boolean) => void;
}

/** The far end of a connection: no two have the same at a time. */
export interface Client {
  readonly remoteAddress: string;
  readonly remotePort: number;
}

/**
 * Keeps room for clients that have a mail to hand over. When one more comes than there may be, the one that has said
 * nothing of a mail for longest is closed (or the newcomer, where all are at it), and nobody stays longer than a mail can take: a byte now and then is no silence.
 */
export function keepRoom(server: Server, limits: SmtpLimits, bite: (what: 'connections' | 'session-time') => void): Room {
  const idle = new Map<string, Socket>();
  const sending = new Map<string, Socket>();
  const nameOf = ({ remoteAddress, remotePort }: { readonly remoteAddress?: string | undefined; readonly remotePort?: number | undefined }): string => `${(remoteAddress ?? '').replace(/^::ffff:/, '')} ${remotePort}`;
  server.on('connection', (socket: Socket) => {
    const name = nameOf(socket);
    const close = (one: Socket, what: 'connections' | 'session-time'): void => {
      bite(what);
      one.destroy();
    };
    if (idle.size + sending.size >= limits.connections) {
      const [oldest] = idle;
      if (oldest === undefined) {
        close(socket, 'connections');
        return;
      }
      idle.delete(oldest[0]);
      close(oldest[1], 'connections');
    }
    idle.set(name, socket);
    const timer = setTimeout(() => close(socket, 'session-time'), limits.sessionMs);
    socket.on('close', () => {
      clearTimeout(timer);
      idle.delete(name);
      sending.delete(name);
    });
  });
  return {
    isSending: (client, isSending) => {
      const name = nameOf(client);
      const [from, to] = isSending ? [idle, sending] : [sending, idle];
      const socket = from.get(name);
      if (socket === undefined) return;
      from.delete(name);
      to.set(name, socket);
    },
  };
}

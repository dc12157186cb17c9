import { lstatSync, unlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { ConfigError } from '../../../base/errors.ts';

/** Takes away the socket that a server left behind that is no more; one that answers is somebody's. *Errors*: {@link ConfigError}. */
export async function freeSocket(path: string): Promise<void> {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there === undefined) return;
  if (!there.isSocket()) throw new ConfigError('cannot-listen', `“${path}” is there already and is no socket.`);
  const isAlive = await new Promise<boolean>((done) => {
    const socket = connect({ path }, () => {
      socket.destroy();
      done(true);
    });
    socket.on('error', () => done(false));
  });
  if (isAlive) throw new ConfigError('cannot-listen', `Somebody answers at “${path}” already.`);
  unlinkSync(path);
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestFault, RequestHead } from './request.ts';
import { faultOf } from './request.ts';

/** Mails kept of each class; a user, or a program in his name, must not fill the disk. */
export const TOLD_MAILS = 10_000;

export interface Told {
  readonly didSet: readonly string[];
  readonly didRemove: readonly string[];
}

/** Takes up, or takes back, what a user says of a mail. */
export type TellMail = (head: RequestHead, mail: Uint8Array) => Told | RequestFault;

/**
 * Keeps mails that users call spam or ham, in two folders, to be measured against (`fuwake evaluate`). Nothing is
 * learned from them by itself, and nothing is reported to anybody.
 */
export function keepTold(folder: string, most: number = TOLD_MAILS): TellMail {
  return ({ messageClass, set, remove }, mail) => {
    if (set.some((where) => remove.includes(where))) return faultOf('usage', 'Set and Remove name the same place');
    if (!set.includes('local') && !remove.includes('local')) return { didSet: [], didRemove: [] };
    const name = `${createHash('sha256').update(mail).digest('hex')}.eml`;
    const others = (['spam', 'ham'] as const).filter((one) => remove.includes('local') || one !== messageClass);
    const removed = others.filter((one) => existsSync(join(folder, one, name)));
    for (const one of removed) rmSync(join(folder, one, name));
    if (!set.includes('local')) return { didSet: [], didRemove: removed.length > 0 ? ['local'] : [] };
    if (messageClass === null) return faultOf('usage', 'Message-class is neither spam nor ham');
    const place = join(folder, messageClass);
    mkdirSync(place, { recursive: true, mode: 0o700 });
    if (existsSync(join(place, name))) return { didSet: [], didRemove: [] };
    if (readdirSync(place).length >= most) return faultOf('unavailable', `The folder holds ${most} mails already`);
    writeFileSync(join(place, name), mail, { mode: 0o600 });
    return { didSet: ['local'], didRemove: [] };
  };
}

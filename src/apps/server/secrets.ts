import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * scrypt at a strength that OWASP names (N=2^15, r=8, p=3): 32 MiB for each of the three, so that a small machine can bear a
 * few at once. The parameters stand in every hash; stronger ones can follow without anybody losing a password.
 */
const COST = { N: 2 ** 15, r: 8, p: 3 } as const;
const KEY_BYTES = 32;
/** At once; more would only wait for memory and cores, and hand an attacker both. */
const AT_ONCE = 2;
export const PASSWORD_CHARS = { min: 10, max: 200 } as const;

let running = 0;
const waiting: (() => void)[] = [];

async function derive(password: string, salt: Uint8Array, { N, r, p }: { readonly N: number; readonly r: number; readonly p: number }): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((go) => { waiting.push(go); });
  running += 1;
  try {
    return await new Promise<Buffer>((resolve, reject) => { scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r }, (error, key) => { if (error === null) resolve(key); else reject(error); }); });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** The hash of a password, as it is kept. *Shape*: `scrypt$N$r$p$SALT$HASH`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Whether the password is the one. Takes as long where there is none to compare with, so that nobody learns who has an account. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [kind, N, r, p, salt, hash] = (kept ?? '').split('$');
  if (kind !== 'scrypt' || salt === undefined || hash === undefined) {
    await derive(password, Buffer.alloc(16), COST);
    return false;
  }
  const key = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
  const known = Buffer.from(hash, 'base64url');
  return known.length === key.length && timingSafeEqual(known, key);
}

/** A token that nobody guesses. */
export const newToken = (prefix = ''): string => `${prefix}${randomBytes(32).toString('base64url')}`;

/** What is kept of a token. A long random one needs no slow hash. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Whether two tokens are the same, in a time that tells nothing. */
export function isSameToken(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(tokenHash(one)), Buffer.from(tokenHash(other)));
}

import { deflateSync } from 'node:zlib';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { judgesThatSay, NOTHING_SEEN, openDoor, openOnly, talk, until } from './door.fixture.ts';
import type { TestDoor } from './door.fixture.ts';

let door: TestDoor | null = null;
afterEach(async () => {
  await door?.stop();
  door = null;
});
const fine = judgesThatSay(() => NOTHING_SEEN);
const MAIL = 'From: a@b.example\r\nSubject: hello\r\n\r\nbody\r\n';
const check = (mail = MAIL, length = mail.length): string => `CHECK SPAMC/1.5\r\nContent-length: ${length}\r\n\r\n${mail}`;
const count = (what: string): number => door?.tally.counts()[what] ?? 0;

describe('a stranger at the door of spamd', () => {
  it('is answered with the code of what is wrong, and nothing else is disturbed', async () => {
    door = await openDoor(fine);
    expect(await talk(door.port, 'GET / HTTP/1.1\r\n\r\n')).toContain('SPAMD/1.1 76 EX_PROTOCOL Bad header line');
    expect(await talk(door.port, check(MAIL, 5))).toContain('76 EX_PROTOCOL (Content-Length mismatch: Expected 5 bytes');
    expect(await talk(door.port, check(MAIL, 500))).toContain('76 EX_PROTOCOL (Content-Length mismatch: Expected 500 bytes');
    expect(await talk(door.port, check(MAIL, 999_999_999))).toContain('65 EX_DATAERR');
    expect(await talk(door.port, `CHECK SPAMC/1.5\r\n${'X: y\r\n'.repeat(3_000)}\r\n`)).toContain('76 EX_PROTOCOL The head is longer');
    expect(await talk(door.port, 'CHECK SPAMC/1.5\r\nContent-le')).toContain('76 EX_PROTOCOL The head of the request is not complete');
    expect(await talk(door.port, `TELL SPAMC/1.5\r\nContent-length: ${MAIL.length}\r\n\r\n${MAIL}`)).toContain('69 EX_UNAVAILABLE');
    expect(await talk(door.port, 'SKIP SPAMC/1.5\r\n')).toBeNull();
    expect(await talk(door.port, check())).toContain('Spam: False ; 0.1 / 5.0\r\n');
    expect(count('limit bad-request')).toBe(4);
  });

  it('need not close its side, nor say how long the mail is', async () => {
    door = await openDoor(fine);
    expect(await talk(door.port, check(), { isHalfOpen: true })).toContain('0 EX_OK');
    expect(await talk(door.port, 'PING SPAMC/1.5\r\n', { isHalfOpen: true })).toBe('SPAMD/1.5 0 PONG\r\n');
    expect(await talk(door.port, `CHECK SPAMC/1.2\r\n\r\n${MAIL}`)).toContain('0 EX_OK');
  });

  it('gets a long mail judged by its beginning, and never back without its end', async () => {
    const seen: number[] = [];
    door = await openDoor(judgesThatSay((mail) => {
      seen.push(mail.length);
      return NOTHING_SEEN;
    }), { limits: { mailBytes: 1_000 } });
    const long = MAIL + 'x'.repeat(100_000);
    expect(await talk(door.port, check(long))).toContain('0 EX_OK');
    expect(await talk(door.port, check(long).replace('CHECK', 'HEADERS'))).toContain('X-Fuwake-Limits: mail-bytes');
    expect(await talk(door.port, check(long).replace('CHECK', 'PROCESS'))).toContain('65 EX_DATAERR');
    expect(seen).toEqual([1_000, 1_000]);
    expect(count('limit mail-bytes')).toBe(3);
  });

  it('cannot send a hundred million bytes and have them held', async () => {
    door = await openDoor(fine, { limits: { mailBytes: 1_000_000, heldBytes: 4_000_000 } });
    let most = 0;
    const megabyte = Buffer.alloc(1_000_000, 'x');
    const answer = new Promise<string>((done) => {
      const socket = connect({ host: '127.0.0.1', port: door?.port ?? 0 });
      let [heard, sent] = ['', 0];
      socket.on('data', (bytes) => void (heard += bytes.toString('latin1')));
      socket.on('close', () => done(heard));
      socket.write(`CHECK SPAMC/1.5\r\nContent-length: 100000000\r\n\r\n`);
      const more = (): void => {
        most = Math.max(most, door?.held() ?? 0);
        if (sent++ < 100) socket.write(megabyte, more);
        else socket.end();
      };
      more();
    });
    expect(await talk(door.port, check())).toContain('0 EX_OK');
    expect(await answer).toContain('0 EX_OK');
    expect(most).toBe(1_000_000);
    expect(door.held()).toBe(0);
  });

  it('cannot fill the memory with many mails at once: those beyond are told to come again', async () => {
    door = await openDoor(fine, { limits: { heldBytes: 10_000 } });
    const holding = await openOnly(door.port);
    holding.write(check('y'.repeat(9_990), 10_000));
    await until(() => door?.held() === 9_990, 'the mail that is held');
    expect(await talk(door.port, check('z'.repeat(100)))).toContain('75 EX_TEMPFAIL Too many mails');
    holding.destroy();
    await until(() => door?.held() === 0, 'the room');
    expect(await talk(door.port, check('z'.repeat(100)))).toContain('0 EX_OK');
  });

  it('cannot unpack a bomb', async () => {
    door = await openDoor(fine, { limits: { mailBytes: 1_000_000 } });
    const bomb = deflateSync(Buffer.alloc(50_000_000));
    const packed = (bytes: Uint8Array): Uint8Array => Buffer.concat([Buffer.from(`CHECK SPAMC/1.5\r\nCompress: zlib\r\nContent-length: ${bytes.length}\r\n\r\n`), bytes]);
    expect(await talk(door.port, packed(bomb))).toContain('65 EX_DATAERR Unpacked');
    expect(await talk(door.port, packed(Buffer.from('no zlib')))).toContain('65 EX_DATAERR The packed mail');
    expect(await talk(door.port, packed(deflateSync(Buffer.from(MAIL))))).toContain('0 EX_OK');
    expect(count('limit inflated-bytes')).toBe(1);
  });

  it('cannot keep others out by five hundred connections that say nothing, or little', async () => {
    door = await openDoor(fine, { limits: { connections: 50 } });
    const idle = [];
    for (let nth = 0; nth < 500; nth++) {
      const socket = await openOnly(door.port);
      if (nth % 2 === 0) socket.write('CHECK SPAMC/1.5\r\nContent-length: 1000\r\n\r\nhalf a');
      idle.push(socket);
      if (nth % 50 === 0) expect(await talk(door.port, check())).toContain('0 EX_OK');
      expect(door.open()).toBeLessThanOrEqual(50);
    }
    expect(count('limit connections')).toBeGreaterThanOrEqual(450);
    for (const socket of idle) socket.destroy();
  });

  it('is cut off when it writes a byte at a time, while others are served', async () => {
    door = await openDoor(fine, { limits: { requestMs: 1_500 } });
    const slow = await openOnly(door.port);
    const heard = new Promise<string>((done) => {
      let text = '';
      slow.on('data', (bytes) => void (text += bytes.toString()));
      slow.on('close', () => done(text));
    });
    slow.write('CHECK SPAMC/1.5\r\nContent-length: 1000\r\n\r\n');
    const drip = setInterval(() => slow.write('x'), 20);
    expect(await talk(door.port, check())).toContain('0 EX_OK');
    expect(await heard).toContain('79 EX_TIMEOUT');
    clearInterval(drip);
    expect(count('limit request-time')).toBe(1);
  });

  it('is not served from a network that is not named', async () => {
    door = await openDoor(fine, { allow: ['192.0.2.0/24'] });
    expect(await talk(door.port, check())).toBeNull();
    expect(count('limit not-allowed')).toBe(1);
  });

  it('gets its mail back unharmed and marked when nobody could look at it', async () => {
    door = await openDoor(judgesThatSay(() => ({ label: 'not-checked', why: 'busy' })));
    const answer = await talk(door.port, check(`X-Fuwake-Verdict: no-signs\r\n${MAIL}`).replace('CHECK', 'PROCESS'));
    expect(answer).toContain('Spam: False ; 0.0 / 5.0');
    expect(answer).toContain('\r\nX-Fuwake-Verdict: not-checked\r\nX-Fuwake-Not-Checked: busy\r\n');
    expect(answer).not.toContain('X-Fuwake-Verdict: no-signs');
    expect(answer?.endsWith(MAIL)).toBe(true);
    expect(count('limit queue')).toBe(1);
  });
});

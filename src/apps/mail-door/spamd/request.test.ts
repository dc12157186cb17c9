import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfHead, isFault, readHead } from './request.ts';

const head = (text: string) => readHead(Buffer.from(text, 'latin1'));

describe('readHead', () => {
  it('reads a command, its version and its fields in any case', () => {
    expect(head('TELL SPAMC/1.3\r\ncontent-LENGTH : 12\r\nUser: someone\r\nMessage-class: Spam\r\nSet: local, remote\r\nX-New: field\r\n\r\n')).toEqual({
      command: 'TELL', version: { major: 1, minor: 3 }, contentLength: 12, isPacked: false, messageClass: 'spam', set: ['local', 'remote'], remove: [],
    });
  });

  it.each([
    ['GET / HTTP/1.1', 'Bad header line'], ['check SPAMC/1.2', 'Bad header line'], ['LEARN SPAMC/1.2', 'Unknown command'], ['', 'Bad header line'],
    ['CHECK SPAMC/1.2\nContent-length: -1', 'no number'], ['CHECK SPAMC/1.2\nContent-length: 1e9', 'no number'], ['CHECK SPAMC/1.2\nContent-length: 99999999999999999999', 'no number'],
    ['CHECK SPAMC/1.2\nCompress: brotli', 'zlib'],
  ])('refuses %j', (text, why) => {
    const read = head(text);
    expect(isFault(read) && read.detail).toContain(why);
  });

  it('gives a head or a fault for any bytes', () => {
    const word = fc.constantFrom('CHECK', 'PING', ' ', 'SPAMC/1.5', '\r\n', '\n', 'Content-length', ':', '12', 'Compress', 'zlib', 'Set', 'local,', '\0', '\xff', '-');
    fc.assert(fc.property(fc.oneof(fc.array(word).map((words) => words.join('')), fc.string({ unit: 'binary-ascii' })), (text) => {
      const read = head(text);
      if (isFault(read)) expect(read.code).toBeGreaterThanOrEqual(64);
      else expect(read.contentLength === null || Number.isSafeInteger(read.contentLength)).toBe(true);
      const end = endOfHead(Buffer.from(text, 'latin1'));
      expect(end === -1 || (end > 0 && end <= text.length)).toBe(true);
    }));
  });
});

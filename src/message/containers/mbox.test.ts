import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latin1, utf8 } from '../../files/byte-text.ts';
import { isMbox, splitMbox } from './mbox.ts';
import { openContainer } from './open-container.ts';

const LINE = 'From a@example.com Mon May  5 10:00:00 2025\n';
const mailsOf = (text: string): string[] => openContainer(utf8(text)).mails.map((mail) => latin1(mail.bytes));

describe('mbox', () => {
  it('is split at From_ lines behind a blank line', () => {
    const text = `${LINE}Subject: 1\n\none\n\n${LINE}Subject: 2\n\ntwo\n`;
    expect(mailsOf(text)).toEqual(['Subject: 1\n\none\n', 'Subject: 2\n\ntwo\n']);
    expect(mailsOf(text.replaceAll('\n', '\r\n'))).toEqual(['Subject: 1\r\n\r\none\r\n', 'Subject: 2\r\n\r\ntwo\r\n']);
  });

  it('names its mails by their place', () => {
    const { kind, mails } = openContainer(utf8(`${LINE}Subject: 1\n\n\n${LINE}Subject: 2\n\n`), 'inbox');
    expect([kind, ...mails.map((mail) => mail.name)]).toEqual(['mbox', 'inbox#1', 'inbox#2']);
  });

  it('does not split at prose, nor in the middle of a paragraph', () => {
    expect(mailsOf(`${LINE}Subject: 1\n\none\n\nFrom time to time\nwe write\n`)).toHaveLength(1);
    expect(mailsOf(`${LINE}Subject: 1\n\none\n${LINE}two\n`)).toHaveLength(1);
  });

  it('takes one > off quoted From_ lines', () => {
    expect(mailsOf(`${LINE}Subject: 1\n\n>From me\n>>From you\n> From\n>Fromage\n`)).toEqual(['Subject: 1\n\nFrom me\n>From you\n> From\n>Fromage\n']);
  });

  it('believes a Content-Length that the next From_ line proves, and then nothing is quoted', () => {
    const body = `hello\n\n${LINE}inside: yes\n>From kept\n`;
    const text = `${LINE}Subject: 1\nContent-Length: ${body.length}\n\n${body}\n${LINE}Subject: 2\n\ntwo\n`;
    const mails = mailsOf(text);
    expect(mails).toHaveLength(2);
    expect(mails[0]?.endsWith(body)).toBe(true);
  });

  it('does not believe a Content-Length that points nowhere', () => {
    const text = `${LINE}Content-Length: 9000\nSubject: 1\n\none\n\n${LINE}Content-Length: 3\nSubject: 2\n\ntwo, and more\n`;
    expect(mailsOf(text)).toHaveLength(2);
  });

  it('holds a mail whose first field is quoted too', () => {
    expect(isMbox(utf8('From daemon\n>From somewhere\nSubject: x\n\n'))).toBe(true);
    expect(isMbox(utf8('From the desk of\nthe director\n'))).toBe(false);
  });

  it('gives ranges in order that lie inside, for any bytes', () => {
    const grammar = fc.array(fc.constantFrom(LINE, '\n', '\r\n', '>From x\n', 'Content-Length: 12\n', 'Subject: x\n', 'From x\n', 'text'), { maxLength: 40 });
    fc.assert(fc.property(grammar, (pieces) => {
      const bytes = utf8(pieces.join(''));
      let last = 0;
      for (const { range } of splitMbox(bytes)) {
        expect(range.start >= last && range.end >= range.start && range.end <= bytes.length).toBe(true);
        last = range.end;
      }
    }));
  });

  it('says how many mails there were when there are too many, and is quick about it', () => {
    const { mails, limits } = openContainer(utf8(`${LINE}X-A: 1\n\n\n`.repeat(50_010)));
    expect([mails.length, limits]).toEqual([50_000, [{ limit: 'mbox-mails', allowed: 50_000, seen: 50_010, unit: 'mails' }]]);
    for (const unit of [LINE, 'From x\na:\n', `${LINE}Content-Length: 99999999\n`]) openContainer(utf8(unit.repeat(2_000_000 / unit.length)));
  });
});

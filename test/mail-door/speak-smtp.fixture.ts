import { readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';

/** Words before EHLO that give a client the address of an outsider, for servers that let the test say so. */
export const OUTSIDER = ['XCLIENT ADDR=203.0.113.9 NAME=mail.sender.example'];

/** One mail by SMTP, line by line as the server answers. *Errors*: what the server refuses. */
export function speakSmtp(from: Readable, to: Writable, mail: string, before: readonly string[] = []): Promise<void> {
  const lines = [...before, 'EHLO mail.sender.example', 'MAIL FROM:<bounce@sender.example>', 'RCPT TO:<info@reader.test>', 'DATA', `${mail.replaceAll(/^\./gm, '..')}.`, 'QUIT'];
  return new Promise((done, fail) => {
    let heard = '';
    from.on('data', (bytes: Buffer) => {
      heard += bytes.toString();
      if (!/^\d{3} .*\r\n$/m.test(heard)) return;
      if (/^[45]/m.test(heard)) fail(new Error(heard));
      heard = '';
      const next = lines.shift();
      if (next !== undefined) to.write(`${next}\r\n`);
    });
    from.on('error', fail);
    from.on('close', () => done());
  });
}

/** A sample as it goes over the line, before a mailbox wrote on it. */
export const sampleAsSent = (name: string): string => readFileSync(`samples/${name}.eml`, 'latin1').replaceAll(/\r?\n/g, '\r\n').replace(/^Return-Path:.*\r\n/m, '').replace(/(?:\r\n)?$/, '\r\n');

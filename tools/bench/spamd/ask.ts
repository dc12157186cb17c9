import { Agent, request } from 'node:http';
import { connect } from 'node:net';

/** Asks a server about one mail. *Shape*: whether it answered as it should. */
export type Ask = (port: number, mail: Uint8Array) => Promise<boolean>;

/** As `spamc` does: a connection a mail, and the names of the rules back. */
export const askSpamd: Ask = (port, mail) => new Promise((done) => {
  const socket = connect({ host: '127.0.0.1', port });
  let heard = '';
  socket.on('data', (bytes) => void (heard += bytes.toString('latin1')));
  socket.on('error', () => {});
  socket.on('close', () => done(/^SPAMD\/\d\.\d 0 EX_OK\r\n/.test(heard) && /^Spam: (?:True|False) /im.test(heard) && !heard.includes('not-checked')));
  socket.write(`SYMBOLS SPAMC/1.5\r\nContent-length: ${mail.length}\r\n\r\n`);
  socket.write(mail);
});

/** A connection a mail here too: mail servers open one for each. */
const agent = new Agent({ keepAlive: false });

/** As rspamd's milter and `rspamc` do, by HTTP. */
export const askRspamd: Ask = (port, mail) => new Promise((done) => {
  const asked = request({ host: '127.0.0.1', port, method: 'POST', path: '/checkv2', agent, headers: { 'content-length': mail.length } }, (response) => {
    let heard = '';
    response.setEncoding('utf8').on('data', (text: string) => void (heard += text));
    response.on('end', () => done(response.statusCode === 200 && heard.includes('"symbols"')));
  });
  asked.on('error', () => done(false));
  asked.end(mail);
});

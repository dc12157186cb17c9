/** Measures the brand book: opening it with every index made, and one look-up of each kind. */
import { openBrandBook } from '../../src/brands/open-brand-book.ts';
import { loadBrands } from '../brands/load-brands.ts';

/** A word in a stranger's host, a slip, a whole domain inside, nothing: what links and senders bring. */
const HOSTS = ['www.amazon-account-check.example.com', 'login.arnazon.example.net', 'amazon.co.jp.k7q.example.org', 'mail.friends.example', 'sub.kagoya.jp', 'a-very-long-name-of-nobody-in-particular.example.co.jp'];
const SUBJECT = '【重要】三井住友カードご利用のお客様へ、お支払い方法の確認をお願いします';
const ROUNDS = 20_000;

/** Processor time of this thread, so that what else the machine does is not measured. */
const lap = (work: () => void): number => {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
};

let brands = loadBrands();
const readMs = lap(() => { brands = loadBrands(); });
const book = openBrandBook(brands);
const openMs = lap(() => openBrandBook(brands));
const mentionsMs = lap(() => book.mentionsIn('x'));
const wordsMs = lap(() => book.wordsInHost('host.example'));
const likenessMs = lap(() => book.likenessOf('host.example'));
const total = readMs + openMs + mentionsMs + wordsMs + likenessMs;
process.stdout.write(`${brands.length} brands: ${total.toFixed(1)} ms to load (files ${readMs.toFixed(1)}, domains ${openMs.toFixed(1)}, spellings ${mentionsMs.toFixed(1)}, words ${wordsMs.toFixed(1)}, likeness ${likenessMs.toFixed(1)})\n`);

const lookUps: readonly (readonly [string, (host: string) => unknown])[] = [
  ['owner of a host', (host) => book.ownerOf(host)],
  ['may it speak for a brand', (host) => book.maySpeakFor('smbc-card', host)],
  ['words in a host', (host) => book.wordsInHost(host)],
  ['likeness of a host', (host) => book.likenessOf(host)],
  ['mentions in a subject', () => book.mentionsIn(SUBJECT)],
];
for (const [name, lookUp] of lookUps) {
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    // Each host once, with a label of its own: the book keeps the answers of those that come again.
    const hosts = Array.from({ length: ROUNDS }, (_, at) => `x${(round * ROUNDS + at).toString(36)}.${HOSTS[at % HOSTS.length] ?? ''}`);
    best = Math.min(best, lap(() => { for (const host of hosts) lookUp(host); }));
  }
  process.stdout.write(`${name.padEnd(26)}${((best * 1000) / ROUNDS).toFixed(2).padStart(8)} µs\n`);
}

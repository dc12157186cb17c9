/** Measures what looking at links costs: per mail and per link, in processor time, without parsing and everything else. */
import { existsSync } from 'node:fs';
import type { Observation, ObservationKind, ObservationOf } from '../../src/evidence/model.ts';
import { collectMailboxes } from '../../src/evidence/identities/mailboxes.ts';
import { collectLinks } from '../../src/evidence/links/links.ts';
import { openMail } from '../../src/message/open-mail.ts';
import { parseMessage } from '../../src/message/parse-message.ts';
import { offlineWorld } from '../../src/adapters/offline-world.ts';
import { shippedOptions } from '../../src/index.ts';
import { readCorpus } from '../../src/adapters/corpus.ts';

const DEFAULTS = ['../shared/corpora/phish-ja.tar.gz', '../shared/corpora/phish-honeypot.tar.gz', '../shared/corpora/ham-list-sf.tar.gz'];
/** Mails of one set, evenly spread. */
const SAMPLE = 400;

const given = process.argv.slice(2);
const options = { ...shippedOptions(), outside: offlineWorld };
for (const path of given.length > 0 ? given : DEFAULTS) {
  if (!existsSync(path)) {
    process.stdout.write(`${path}: not there, not measured\n`);
    continue;
  }
  const all = readCorpus(path);
  const step = Math.max(1, Math.floor(all.length / SAMPLE));
  const opened = (rest: number) => all.filter((_, at) => at % step === rest).map(({ bytes }) => openMail(bytes, parseMessage(bytes)));
  // The book keeps what it found out about a host: the mails that are measured are not those that it warmed up with.
  const mails = opened(0);
  const others = step > 1 ? opened(1) : mails;
  let links = 0;
  let milliseconds = 0;
  for (const round of ['warm up', 'measure']) {
    links = 0;
    const before = process.cpuUsage();
    for (const mail of round === 'warm up' ? others : mails) {
      const boxes: readonly Observation[] = await collectMailboxes({ ...options, mail, language: 'en', seen: () => [], hitLimit: () => {} });
      const seen = <K extends ObservationKind>(kind: K): readonly ObservationOf<K>[] => boxes.filter((box): box is ObservationOf<K> => box.kind === kind);
      links += (await collectLinks({ ...options, mail, language: 'en', seen, hitLimit: () => {} })).length;
    }
    const { user, system } = process.cpuUsage(before);
    if (round === 'measure') milliseconds = (user + system) / 1_000;
  }
  process.stdout.write(`${path}: ${mails.length} mails, ${links} links, ${(milliseconds / Math.max(1, mails.length)).toFixed(2)} ms a mail, ${((milliseconds * 1_000) / Math.max(1, links)).toFixed(0)} µs a link (processor time)\n`);
}

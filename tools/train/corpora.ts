import type { MailClass } from '../../src/evaluation/model.ts';

/** The sets that the weights are learned from. Some may not be passed on: nothing of their text enters the weights. */
export const CORPORA: readonly { readonly set: string; readonly class: MailClass; readonly what: string }[] = [
  { set: 'phish-honeypot', class: 'phish', what: 'one honeypot, 2022 to 2025; about a third is plain junk' },
  { set: 'phish-ja', class: 'phish', what: 'Japanese phishing relayed by a mailing list, 2020 to 2024' },
  { set: 'phish-list-sf-candidates', class: 'phish', what: 'phishing relayed by mailing lists, labelled by a heuristic' },
  { set: 'phish-2005', class: 'phish', what: 'phishing of 2004 and 2005' },
  { set: 'spam-list-sf', class: 'spam', what: 'junk relayed by mailing lists; a tenth is phishing' },
  { set: 'spam-2002', class: 'spam', what: 'junk of 2001 and 2002' },
  { set: 'ham-list-i2c', class: 'ham', what: 'technical list mail, 2019 to 2026' },
  { set: 'ham-list-sf', class: 'ham', what: 'technical list mail, 2019 to 2026' },
  { set: 'ham-2002', class: 'ham', what: 'personal, list and newsletter mail of 2002' },
  { set: 'genuine', class: 'ham', what: 'orders, parcels, banks, cards, resets and newsletters of our own writing (samples/genuine)' },
  { set: 'ham-bounces', class: 'ham', what: 'delivery failures of many makers' },
];

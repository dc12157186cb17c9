import type { Collector } from '../collector.ts';
import type { FilterStamp, SubjectSeen } from '../model.ts';
import { inField } from '../place.ts';

/** What filters on the way write at the head of a subject, by what they mean. */
const STAMPS: readonly (readonly [RegExp, FilterStamp['opinion']])[] = [
  [/^\s*(?:\[\s*(?:\*+)?\s*(?:spam|junk|meiwaku|bulk|suspected spam|迷惑メール|迷惑)\s*(?:\*+)?\s*(?:\?|[\d.]+)?\s*\]|\*{2,}\s*(?:spam|junk)\s*\*{2,}|[＜【〈]\s*(?:迷惑メール|スパム|spam)\s*[＞】〉])/i, 'spam'],
  [/^\s*(?:\[\s*(?:spf|dkim|dmarc|spf\/dkim)\s*fail(?:ed)?\s*\]|【\s*送信ドメイン認証失敗\s*】)/i, 'authentication-failed'],
  [/^\s*(?:\[\s*(?:adv?|pr)\s*\]|未承諾広告※)/i, 'advertisement'],
];

/** The subject, the stamps that filters wrote into it, and what is left when they are taken off. */
export const collectSubject: Collector = ({ mail }) => {
  const { header } = mail.message;
  const field = header.subject;
  if (field === null) return [];
  const stamps: FilterStamp[] = [];
  let at = 0;
  for (let more = true; more;) {
    more = false;
    for (const [pattern, opinion] of STAMPS) {
      const hit = pattern.exec(field.text.slice(at));
      if (hit === null) continue;
      const start = at + hit[0].length - hit[0].trimStart().length;
      at += hit[0].length;
      const place = inField(mail, 'subject', field, { start, end: at });
      stamps.push({ kind: 'filter-stamp', id: `filter-stamp:${stamps.length}`, places: [place], stamp: place.quote, opinion });
      more = true;
      break;
    }
  }
  const withoutStamps = field.text.slice(at).trim();
  const subject: SubjectSeen = {
    kind: 'subject', id: 'subject:0', places: [inField(mail, 'subject', field, { start: 0, end: field.text.length })],
    text: field.text, withoutStamps,
    isReplyOrForward: /^(?:re|fwd?|aw|wg|sv|vs|tr|rv|antw)\s*(?:\[\d+\])?\s*[:：]/i.test(withoutStamps),
    hasThread: header.inReplyTo !== null || header.references !== null,
  };
  return [subject, ...stamps];
};

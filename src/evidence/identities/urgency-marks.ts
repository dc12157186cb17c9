import type { Collector } from '../collector.ts';
import { whole } from '../place.ts';

/** The fields by which a sender asks the mail program for its red mark, and the values that ask for it (RFC 2156, RFC 4021). */
const MARKS: readonly (readonly [string, RegExp])[] = [
  ['importance', /^high\b/i],
  ['priority', /^urgent\b/i],
  ['x-priority', /^[12]\b/],
  ['x-msmail-priority', /^high\b/i],
];

/** That the sender had the mail marked as urgent, by the first field that says so. */
export const collectUrgencyMarks: Collector = ({ mail }) => {
  for (const [key, asks] of MARKS) {
    const field = mail.message.fields.find((each) => each.key === key && asks.test(each.text));
    if (field !== undefined) return [{ kind: 'urgency-mark', id: 'urgency-mark:0', places: [whole('source', `${field.name}: ${field.text}`, field.range)], field: field.name, value: field.text }];
  }
  return [];
};

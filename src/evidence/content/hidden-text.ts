import type { Collector } from '../collector.ts';
import { inSource } from '../place.ts';

/** Comments and preheaders are in every newsletter; the other ways of hiding are worth writing down. */
const ORDINARY = new Set(['comment', 'preheader', 'display-none']);

/** Text that the mail holds and its reader does not see. */
export const collectHiddenText: Collector = ({ mail }) =>
  mail.view.hidden.filter((hidden) => !ORDINARY.has(hidden.why)).slice(0, 40).map((hidden, index) => ({
    kind: 'hidden-text', id: `hidden-text:${index}`, why: hidden.why, text: hidden.text.slice(0, 300),
    places: [inSource(hidden.text.slice(0, 80), mail.view.partId === null ? null : mail.locateInPart(mail.view.partId, hidden.sourceRange))],
  }));

/** What does not fit the grammar of mail. */
export const collectDefects: Collector = ({ mail }) =>
  mail.message.defects.slice(0, 100).map((defect, index) => ({
    kind: 'defect', id: `defect:${index}`, code: defect.code, places: [inSource(defect.code, defect.range)],
  }));

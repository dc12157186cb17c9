import type { Bearing, Severity, Viewpoint } from '../../../findings/model.ts';
import type { Dissection, FindingView, MailView, Mark } from '../../model.ts';

/** More labels than this around one mail can no longer be read; the rest is counted and stands in the report. */
const MOST_LABELS = 16;
/** What the drawings at the foot have room for. */
const MOST_DRAWN = 8;
/** Chapters that tell of what the mail itself does not show: each has a drawing of its own, and its findings stand there. */
export const DRAWN_CHAPTERS = ['route', 'place', 'page'] as const satisfies readonly Viewpoint[];

/** A finding with the number that it bears in every form of the report. */
export interface Numbered {
  readonly number: number;
  readonly finding: FindingView;
  /** Its fingers on words that the plate shows, in the order of the finding. */
  readonly fingers: readonly Finger[];
}

export type FingerView = 'subject' | 'author-name' | 'author-address' | 'reply-to' | 'date' | 'body' | 'attachment' | 'image';

/** A finger on shown words. *Shape*: for attachments, `item` says which one and the range lies in its name; for pictures `item` alone says it. */
export interface Finger {
  readonly view: FingerView;
  readonly item: number;
  readonly start: number;
  readonly end: number;
}

export interface Chosen {
  /** Those that point at shown words: each has its numeral there. */
  readonly placed: readonly Numbered[];
  /** Of those, the ones that are told in the margin beside the words. */
  readonly inMargin: readonly Numbered[];
  /** The others: about something that the mail does not show, or that is drawn at the foot. */
  readonly atFoot: readonly Numbered[];
  readonly left: number;
}

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { note: 0, low: 1, medium: 2, high: 3, critical: 4 };
const BEARING_RANK: Readonly<Record<Bearing, number>> = { informs: 0, 'speaks-for': 1, incriminates: 1 };
const REASON_RANK = 10;

/** The findings that the plate shows: the weightiest, in the order of the dissection. */
export function chooseFindings(dissection: Dissection): Chosen {
  const rankOf = (finding: FindingView): number =>
    SEVERITY_RANK[finding.severity] * 2 + BEARING_RANK[finding.bearing] + (dissection.verdict.reasons.includes(finding.rule) ? REASON_RANK : 0);
  const all = dissection.findings.map((finding, at) => ({ finding, at }));
  const ranked = all.toSorted((a, b) => rankOf(b.finding) - rankOf(a.finding) || a.at - b.at);
  const kept = [...ranked.filter((each) => !isDrawn(each)).slice(0, MOST_LABELS), ...ranked.filter(isDrawn).slice(0, MOST_DRAWN)].toSorted((a, b) => a.at - b.at);
  const numbered = kept.map(({ finding, at }): Numbered => ({ number: at + 1, finding, fingers: fingersOf(finding.marks, dissection.mail) }));
  const inMargin = numbered.filter((each) => each.fingers.length > 0 && !isDrawn(each));
  return {
    placed: numbered.filter((each) => each.fingers.length > 0),
    inMargin,
    atFoot: numbered.filter((each) => !inMargin.includes(each)),
    left: all.length - kept.length,
  };
}

const isDrawn = ({ finding }: { readonly finding: FindingView }): boolean => DRAWN_CHAPTERS.some((chapter) => chapter === finding.viewpoint);

/** A finding that points at hundreds of places shows the first few: the eye needs no more. */
const MOST_FINGERS = 6;

function fingersOf(marks: readonly Mark[], mail: MailView): readonly Finger[] {
  const fingers: Finger[] = [];
  for (const mark of marks) {
    const finger = fingerOf(mark, mail);
    if (finger !== null && !fingers.some((other) => other.view === finger.view && other.item === finger.item && other.start === finger.start && other.end === finger.end)) fingers.push(finger);
    if (fingers.length === MOST_FINGERS) break;
  }
  return fingers;
}

function fingerOf(mark: Mark, mail: MailView): Finger | null {
  if (mark.view === 'source') return fingerOnPicture(mark, mail);
  if (mark.view === 'attachment') return fingerOnAttachment(mark, mail);
  const shown = { subject: mail.subject, 'author-name': mail.authorName, 'author-address': mail.authorAddress, 'reply-to': mail.replyTo, date: mail.date, body: mail.body.text }[mark.view];
  if (shown === null || shown === '') return null;
  if (mark.at === null) {
    // The whole of a field can be underlined; the whole of a body cannot, and hidden words are not there to be pointed at.
    return mark.view === 'body' ? null : { view: mark.view, item: 0, start: 0, end: shown.length };
  }
  const start = Math.max(0, mark.at.start);
  const end = Math.min(shown.length, mark.at.end);
  return end > start ? { view: mark.view, item: 0, start, end } : null;
}

/** A picture is shown, though its bytes are not. */
function fingerOnPicture({ range }: Mark, mail: MailView): Finger | null {
  const item = range === null ? -1 : mail.body.images.findIndex((image) => image.range?.start === range.start && image.range.end === range.end);
  return item < 0 ? null : { view: 'image', item, start: 0, end: 0 };
}

function fingerOnAttachment(mark: Mark, mail: MailView): Finger | null {
  const item = mail.attachments.findIndex(({ name }) => name === mark.quote || (mark.quote !== '' && name.includes(mark.quote)));
  const name = mail.attachments[item]?.name;
  if (name === undefined) return null;
  const start = mark.quote === '' ? 0 : name.indexOf(mark.quote);
  return { view: 'attachment', item, start, end: start + mark.quote.length };
}

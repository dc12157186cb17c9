import type { Judges } from '../judging/open-judges.ts';
import { handleReport } from '../report-mailbox/handle-report.ts';
import type { ReportDesk } from '../report-mailbox/handle-report.ts';
import { reportLine } from '../report-mailbox/report-line.ts';
import type { StampFrom } from '../stamp/model.ts';
import { isStamped, kindOf } from '../stamp/score.ts';
import type { LookAtMail } from './model.ts';

/** Keywords that mail programs know. *Source*: the IANA registry of IMAP keywords. */
const KEYWORDS = { deception: ['$Phishing'], suspicious: ['\\Flagged'], junk: ['$Junk'] } as const;

/** For a mailbox that people read: what is at or above the chosen label gets a keyword, and is moved where a folder is named. */
export const lookForStamp = (judges: Judges, from: StampFrom, moveTo: string | null): LookAtMail => async (mail, isCut) => {
  const judged = await judges.judge(mail);
  const kind = kindOf(judged.label);
  const isHit = kind !== null && isStamped(judged.label, from);
  return {
    action: { flags: isHit ? KEYWORDS[kind] : [], moveTo: isHit ? moveTo : null },
    line: judged.label === 'not-checked' ? { label: judged.label, why: judged.why }
      : { label: judged.label, unwanted: judged.unwanted, deception: judged.deception, imitated: judged.imitated?.id ?? null, reasons: judged.reasons, ...(isCut ? { isCut } : {}) },
  };
};

/** For a mailbox of reports: they are answered, marked as answered, and moved where a folder is named. */
export const lookAtReports = (desk: ReportDesk, moveTo: string | null): LookAtMail => async (mail) => {
  const handled = await handleReport(mail, null, desk);
  return { action: { flags: handled.answer === 'sent' ? ['\\Answered'] : [], moveTo }, line: reportLine(handled) };
};

/** What has become of one report to a desk. *Shape*: ISO 8601; `null`: not yet, or not known. */
export interface DeskReport {
  readonly desk: string;
  readonly to: string;
  readonly sent: string | null;
  readonly answered: string | null;
  /** When the page was seen to be gone. */
  readonly takenDown: string | null;
  /** The Message-ID of what was sent; answers name it. */
  readonly messageId: string | null;
}

/** The file of a case that keeps them. */
export const REPORTS_FILE = 'reports.json';

/** Reads what a case keeps of its reports; none where nothing was written yet. */
export function readReports(bytes: Uint8Array | null): readonly DeskReport[] {
  if (bytes === null) return [];
  const value = JSON.parse(new TextDecoder().decode(bytes)) as { readonly schema: string; readonly reports: readonly DeskReport[] };
  return value.schema === 'fuwake/reports@1' ? value.reports : [];
}

export const printReports = (reports: readonly DeskReport[]): string => `${JSON.stringify({ schema: 'fuwake/reports@1', reports }, null, 1)}\n`;

/** The reports with one changed; what is known of it stays. */
export function withReport(reports: readonly DeskReport[], desk: string, to: string, change: Partial<Pick<DeskReport, 'sent' | 'answered' | 'takenDown' | 'messageId'>>): readonly DeskReport[] {
  const before = reports.find((each) => each.desk === desk) ?? { desk, to, sent: null, answered: null, takenDown: null, messageId: null };
  return [...reports.filter((each) => each.desk !== desk), { ...before, to, ...change }].toSorted((a, b) => (a.desk < b.desk ? -1 : 1));
}

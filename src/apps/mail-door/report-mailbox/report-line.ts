import { summarise } from '../stamp/summarise.ts';
import type { Handled } from './handle-report.ts';

/** One report as a line of JSON: nothing of the reporter. */
export function reportLine({ dissection, why, answer }: Handled): Readonly<Record<string, unknown>> {
  if (dissection === null) return { refused: why, answer };
  const { label, unwanted, deception, imitated, reasons } = summarise(dissection);
  return { sha256: dissection.input.sha256, label, unwanted, deception, imitated: imitated?.id ?? null, reasons, provenance: dissection.input.provenance, answer };
}

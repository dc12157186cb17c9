import type { ReportSummary } from '../../../report/model.ts';
import type { Judgement } from './model.ts';

/** What of a dissection is told at the door. */
export function summarise({ verdict, findings, world, tool, input }: ReportSummary): Judgement {
  return {
    label: verdict.label, unwanted: verdict.unwanted, deception: verdict.deception,
    imitated: verdict.imitated === null ? null : { id: verdict.imitated.brandId, name: verdict.imitated.brand },
    answer: verdict.answer, reasons: verdict.reasons,
    findings: findings.map(({ rule, severity, sentence }) => ({ rule, severity, sentence })),
    notKnown: verdict.notKnown.length, world: world.kind, version: tool.version, limits: input.limits.map(({ limit }) => limit),
  };
}

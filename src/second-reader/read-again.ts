import { z } from 'zod';
import { failed, found } from '../base/outcome.ts';
import type { Dissection } from '../report/model.ts';
import type { Remark, SecondReading } from './model.ts';
import type { AskModel } from './ports.ts';
import { questionOf } from './question.ts';

const MOST_REMARKS = 5;
/** A quote of one letter points at nothing; one of a page points at everything. */
const QUOTE = { least: 2, most: 300 } as const;
const MOST_SAID = 400;

const answerShape = z.object({
  label: z.enum(['phishing', 'fraud', 'malware', 'junk', 'suspicious', 'no-signs', 'insufficient-evidence']),
  cites: z.array(z.string()).max(100).default([]),
  remarks: z.array(z.object({ quote: z.string(), ja: z.string().min(1).max(MOST_SAID), en: z.string().min(1).max(MOST_SAID) })).max(50).default([]),
});

/** Lets a model read the dissection, and keeps of its answer only what can be checked. */
export async function readAgain(dissection: Dissection, askModel: AskModel): Promise<SecondReading> {
  const nothing = { remarks: [], cites: [], refused: 0 };
  const outcome = await askModel(questionOf(dissection));
  if (outcome.kind !== 'found') return { outcome, ...nothing };
  const answer = answerShape.safeParse(jsonIn(outcome.value.text));
  if (!answer.success) return { outcome: failed('permerror', 'bad-answer', 'the model did not answer in the form that it was asked for'), ...nothing };
  const known = new Set<string>(dissection.findings.map((finding) => finding.rule));
  const cites = [...new Set(answer.data.cites)].filter((rule) => known.has(rule));
  const remarks = answer.data.remarks.flatMap(({ quote, ja, en }): readonly Remark[] => {
    const place = placeOf(quote, dissection);
    return place === null ? [] : [{ ...place, quote, says: { ja, en } }];
  });
  return {
    outcome: found({ model: outcome.value.model, label: answer.data.label }), remarks: remarks.slice(0, MOST_REMARKS), cites,
    refused: answer.data.remarks.length - Math.min(remarks.length, MOST_REMARKS) + new Set(answer.data.cites).size - cites.length,
  };
}

/** Models like to wrap their JSON in a sentence or a fence. */
function jsonIn(text: string): unknown {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  try {
    return start === -1 ? null : JSON.parse(text.slice(start, end + 1));
  } catch {
    return null;
  }
}

/** Where the quoted words stand; `null` where they do not: a model that invents words is not believed. */
function placeOf(quote: string, { mail }: Dissection): Pick<Remark, 'view' | 'at'> | null {
  if (quote.trim().length < QUOTE.least || quote.length > QUOTE.most) return null;
  for (const [view, text] of [['body', mail.body.text], ['subject', mail.subject]] as const) {
    const start = text.indexOf(quote);
    if (start !== -1) return { view, at: { start, end: start + quote.length } };
  }
  return null;
}

import { skipped } from '../../base/outcome.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { FileTools } from '../ports.ts';
import { TOOL_QUESTIONS } from './limits.ts';

/** The tools for one mail: so many questions and no more, and none behind one that ran out of time. A mail of sixty bombs waits for one of them. */
export function heldTools(tools: FileTools): FileTools {
  let left = TOOL_QUESTIONS;
  const hold = async <T>(ask: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    if (left <= 0) return skipped('limit');
    left -= 1;
    const outcome = await ask();
    if (outcome.kind === 'failed' && outcome.code === 'tool-time') left = 0;
    return outcome;
  };
  return {
    openArchive: (archive, passwords) => hold(() => tools.openArchive(archive, passwords)),
    readPdfText: (pdf) => hold(() => tools.readPdfText(pdf)),
    readPictureText: (picture) => hold(() => tools.readPictureText(picture)),
  };
}

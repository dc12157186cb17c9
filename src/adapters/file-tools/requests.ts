import type { Outcome } from '../../base/outcome.ts';
import type { FileTools } from '../../evidence/ports.ts';

export type ToolName = keyof FileTools;

/** The packages that each tool needs, all of them optional. */
export const PACKAGES: Readonly<Record<ToolName, readonly string[]>> = {
  openArchive: ['7z-wasm'],
  readPdfText: ['unpdf'],
  readPictureText: ['tesseract.js-core', '@tesseract.js-data/jpn', '@tesseract.js-data/eng'],
};

/** A question to the thread. The bytes are handed over, not copied. */
export interface ToolRequest {
  readonly id: number;
  readonly tool: ToolName;
  readonly bytes: Uint8Array;
  readonly passwords: readonly string[];
}

export interface ToolAnswer {
  readonly id: number;
  readonly outcome: Outcome<unknown>;
}

/** Thrown inside of the thread where a limit of ours bit. */
export class OverLimit extends Error {}

import { parentPort } from 'node:worker_threads';
import type { Outcome } from '../../base/outcome.ts';
import { failed, skipped } from '../../base/outcome.ts';
import { TOOL_WASM_BYTES } from './limits.ts';
import { OverLimit } from './requests.ts';
import type { ToolRequest } from './requests.ts';

const PAGE_BYTES = 65_536;

/** All tools are WebAssembly or script; whatever one of them asks for beyond the limit, it is told that there is no more. */
const grow = WebAssembly.Memory.prototype.grow;
WebAssembly.Memory.prototype.grow = function growUpTo(this: WebAssembly.Memory, pages: number): number {
  if (this.buffer.byteLength + pages * PAGE_BYTES > TOOL_WASM_BYTES) throw new RangeError('no more memory');
  return grow.call(this, pages);
};

/** Answers one question after the other. Each tool is loaded when it is first asked for. */
async function answer({ tool, bytes, passwords }: ToolRequest): Promise<Outcome<unknown>> {
  try {
    if (tool === 'openArchive') return await (await import('./open-archive.ts')).openArchive(bytes, passwords);
    if (tool === 'readPdfText') return await (await import('./read-pdf-text.ts')).readPdfText(bytes);
    return await (await import('./read-picture-text.ts')).readPictureText(bytes);
  } catch (cause) {
    if (cause instanceof OverLimit) return skipped('limit');
    return failed('permerror', 'file-broken', cause instanceof Error ? cause.message.slice(0, 200) : String(cause));
  }
}

parentPort?.on('message', (request: ToolRequest) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  void answer(request).then((outcome) => parentPort?.postMessage({ id: request.id, outcome }));
});

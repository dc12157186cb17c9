import { expect, it } from 'vitest';
import { failed, found } from '../../base/outcome.ts';
import type { FileTools } from '../ports.ts';
import { heldTools } from './held-tools.ts';
import { TOOL_QUESTIONS } from './limits.ts';

const none = new Uint8Array();

function counted(readPdfText: FileTools['readPdfText']) {
  let asked = 0;
  const tools: FileTools = {
    readPdfText: (pdf) => (asked++, readPdfText(pdf)), readPictureText: () => Promise.resolve(found({ text: '' })),
    openArchive: () => Promise.resolve(found({ files: [], isEncrypted: false, areNamesHidden: false, password: null, contents: [] })),
  };
  return { tools: heldTools(tools), asked: () => asked };
}

it('asks nothing more in a mail in which one question ran out of time', async () => {
  const { tools, asked } = counted(() => Promise.resolve(failed('permerror', 'tool-time', 'too long')));
  expect((await tools.readPdfText(none)).kind).toBe('failed');
  expect(await tools.readPdfText(none)).toEqual({ kind: 'skipped', reason: 'limit' });
  expect(await tools.openArchive(none, [])).toEqual({ kind: 'skipped', reason: 'limit' });
  expect(asked()).toBe(1);
});

it('asks so many questions for one mail, broken files counted, and tells the others as not asked', async () => {
  const { tools, asked } = counted(() => Promise.resolve(failed('permerror', 'file-broken', 'broken')));
  for (let nth = 0; nth < TOOL_QUESTIONS; nth++) expect((await tools.readPdfText(none)).kind).toBe('failed');
  expect((await tools.readPdfText(none)).kind).toBe('skipped');
  expect(asked()).toBe(TOOL_QUESTIONS);
});

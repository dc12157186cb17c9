import { expect, it } from 'vitest';
import { openCompoundFile } from './compound-file.ts';
import { LimitLog } from './limits.ts';
import { writeCompoundFile } from '../message/containers/outlook-writer.fixture.ts';

const bytes = (length: number, seed: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * seed) & 0xff);

it('a compound file gives back small and large streams in nested storages', () => {
  const file = writeCompoundFile({ small: bytes(100, 3), large: bytes(70_000, 5), folder: { inner: bytes(4096, 7), empty: new Uint8Array() } });
  const root = openCompoundFile(file, new LimitLog());
  expect(root?.children.get('small')?.read()).toEqual(bytes(100, 3));
  expect(root?.children.get('large')?.read()).toEqual(bytes(70_000, 5));
  const folder = root?.children.get('folder');
  expect([folder?.kind, folder?.children.get('inner')?.read(), folder?.children.get('empty')?.read()]).toEqual(['storage', bytes(4096, 7), new Uint8Array()]);
});

it('a compound file whose chains and folders run in circles is read to an end', () => {
  const file = writeCompoundFile({ a: bytes(9_000, 3), b: { c: bytes(10, 2) } });
  const view = new DataView(file.buffer);
  for (let at = 512; at + 4 <= file.length; at += 4) if (view.getUint32(at, true) === 0xfffffffe) view.setUint32(at, 0, true);
  const root = openCompoundFile(file, new LimitLog());
  for (const child of root?.children.values() ?? []) expect(child.read().length).toBeLessThanOrEqual(file.length);
});

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { qrReader } from './zxing-reader.ts';

/** Reads QR codes with zxing. The WebAssembly is read from the package: nothing is fetched. */
export const readQrCodesWithZxing = qrReader(async () => {
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  return wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer;
});

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { failed, found } from '../base/outcome.ts';
import type { ReadQrCodes } from '../evidence/ports.ts';

let loading: Promise<typeof import('zxing-wasm/reader')> | null = null;

/** Reads QR codes with zxing. The WebAssembly is read from the package: nothing is fetched. */
export const readQrCodesWithZxing: ReadQrCodes = async (picture) => {
  try {
    loading ??= load();
    const { readBarcodes } = await loading;
    const codes = await readBarcodes(picture, { formats: ['QRCode', 'MicroQRCode'], tryHarder: true, tryRotate: true, tryInvert: true, maxNumberOfSymbols: 8 });
    return found(codes.filter((code) => code.isValid).map((code) => code.text));
  } catch (cause) {
    return failed('permerror', 'picture-unreadable', cause instanceof Error ? cause.message : String(cause));
  }
};

async function load() {
  const reader = await import('zxing-wasm/reader');
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await reader.prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer }, fireImmediately: true });
  return reader;
}

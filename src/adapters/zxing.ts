import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { failed, found } from '../base/outcome.ts';
import type { Pixels, ReadQrCodes } from '../evidence/ports.ts';

let loading: Promise<typeof import('zxing-wasm/reader')> | null = null;

/** Reads QR codes with zxing. The WebAssembly is read from the package: nothing is fetched. */
export const readQrCodesWithZxing: ReadQrCodes = async (picture) => {
  try {
    loading ??= load();
    const { readBarcodes } = await loading;
    const codes = await readBarcodes(picture instanceof Uint8Array ? picture : imageData(picture), { formats: ['QRCode', 'MicroQRCode'], tryHarder: true, tryRotate: true, tryInvert: true, maxNumberOfSymbols: 8 });
    return found(codes.filter((code) => code.isValid).map((code) => code.text));
  } catch (cause) {
    return failed('permerror', 'picture-unreadable', cause instanceof Error ? cause.message : String(cause));
  }
};

/** What a canvas would give: four values a pixel. */
function imageData({ width, height, grey }: Pixels): ImageData {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at++) data.fill(grey[at] ?? 255, at * 4, at * 4 + 3).fill(255, at * 4 + 3, at * 4 + 4);
  return { width, height, data, colorSpace: 'srgb' } as ImageData;
}

async function load() {
  const reader = await import('zxing-wasm/reader');
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await reader.prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer }, fireImmediately: true });
  return reader;
}

import { failed, found } from '../base/outcome.ts';
import type { Pixels, ReadQrCodes } from '../evidence/ports.ts';

/**
 * Reads QR codes with zxing. Touches nothing outside, so that a page may use it.
 * *Shape*: `wasm` gives zxing's WebAssembly, once, when the first picture is read.
 */
export function qrReader(wasm: () => Promise<ArrayBuffer>): ReadQrCodes {
  let loading: Promise<typeof import('zxing-wasm/reader')> | null = null;
  const load = async () => {
    const reader = await import('zxing-wasm/reader');
    await reader.prepareZXingModule({ overrides: { wasmBinary: await wasm() }, fireImmediately: true });
    return reader;
  };
  return async (picture) => {
    try {
      loading ??= load();
      const { readBarcodes } = await loading;
      const codes = await readBarcodes(picture instanceof Uint8Array ? picture : imageData(picture), { formats: ['QRCode', 'MicroQRCode'], tryHarder: true, tryRotate: true, tryInvert: true, maxNumberOfSymbols: 8 });
      return found(codes.filter((code) => code.isValid).map((code) => code.text));
    } catch (cause) {
      return failed('permerror', 'picture-unreadable', cause instanceof Error ? cause.message : String(cause));
    }
  };
}

/** What a canvas would give: four values a pixel, written as one number. */
function imageData({ width, height, grey }: Pixels): ImageData {
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at++) pixels[at] = GREY_PIXELS[grey[at] ?? 255] ?? 0;
  return { width, height, data: new Uint8ClampedArray(pixels.buffer), colorSpace: 'srgb' } as ImageData;
}

const GREY_PIXELS = new Uint32Array(Uint8Array.from({ length: 256 * 4 }, (_, at) => (at % 4 === 3 ? 255 : at >> 2)).buffer);

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
      const codes = await readBarcodes(picture instanceof Uint8Array ? picture : greyMap(picture), { formats: ['QRCode', 'MicroQRCode'], tryHarder: true, tryRotate: true, tryInvert: true, maxNumberOfSymbols: 8 });
      return found(codes.filter((code) => code.isValid).map((code) => code.text));
    } catch (cause) {
      return failed('permerror', 'picture-unreadable', cause instanceof Error ? cause.message : String(cause));
    }
  };
}

/** A picture file of grey values alone, which zxing takes as it is; of a canvas' four values a pixel it makes grey ones itself. *Source*: Netpbm `pgm(5)`. */
function greyMap({ width, height, grey }: Pixels): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + width * height);
  file.set(head);
  file.set(grey.subarray(0, width * height), head.length);
  return file;
}

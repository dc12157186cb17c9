import type { Outcome } from '../../base/outcome.ts';
import { found } from '../../base/outcome.ts';
import { TOOL_PAGES, TOOL_PDF_BYTES, TOOL_TEXT_CHARS } from './limits.ts';
import { isSwelling } from './pdf-swell.ts';
import { OverLimit } from './requests.ts';

/** Words and links of the first pages of a PDF; one that opens without a password is opened, encrypted or not. */
export async function readPdfText(bytes: Uint8Array): Promise<Outcome<{ readonly text: string; readonly links: readonly string[] }>> {
  if (isSwelling(bytes, TOOL_PDF_BYTES)) throw new OverLimit();
  const unpdf = await import('unpdf');
  // Nothing is fetched and no code of the file is run.
  const pdf = await unpdf.getDocumentProxy(bytes, { isEvalSupported: false, useSystemFonts: false, disableFontFace: true, stopAtErrors: false, verbosity: 0 });
  const texts: string[] = [];
  const links = new Set<string>();
  for (let nth = 1; nth <= Math.min(pdf.numPages, TOOL_PAGES); nth++) {
    const page = await pdf.getPage(nth);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
    for (const annotation of (await page.getAnnotations()) as readonly { readonly url?: unknown; readonly unsafeUrl?: unknown }[]) {
      const url = annotation.url ?? annotation.unsafeUrl;
      if (typeof url === 'string') links.add(url);
    }
  }
  await pdf.destroy();
  return found({ text: texts.join('\n').slice(0, TOOL_TEXT_CHARS), links: [...links] });
}

import type { Outcome } from '../../base/outcome.ts';
import { found, skipped } from '../../base/outcome.ts';
import { TOOL_PAGES } from './limits.ts';
import { optional } from './requests.ts';

/** Words and links of the first pages of a PDF; one that opens without a password is opened, encrypted or not. */
export async function readPdfText(bytes: Uint8Array): Promise<Outcome<{ readonly text: string; readonly links: readonly string[] }>> {
  const unpdf = await optional(() => import('unpdf'));
  if (unpdf === null) return skipped('not-installed');
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
  return found({ text: texts.join('\n'), links: [...links] });
}

import { found, skipped } from '../../../base/outcome.ts';
import { FILE_LINKS, TEXT_CHARS } from '../limits.ts';
import type { FileLink, PdfContent } from '../model.ts';
import { reading } from '../workbench.ts';
import type { InnerFile, ReadFile, Workbench } from '../workbench.ts';
import { linksInText } from './links-in-text.ts';
import { wordsInPictures } from './pdf-picture-words.ts';
import { picturesInPdf } from './pdf-pictures.ts';
import { pdfStringAt, pdfStringsOf } from './pdf-strings.ts';
import { scanPdf, unpackStream } from './scan-pdf.ts';
import type { PdfScan } from './scan-pdf.ts';

const NAMES = 20;
/** Programs that make PDFs put an address of their own into each. */
const MAKERS = /^https?:\/\/(?:www\.)?(?:tcpdf|fpdf|wkhtmltopdf|dompdf|mpdf|pdf24|pdfcrowd|prawnpdf|reportlab|itextpdf)\.(?:org|com|net)\/?$/i;
/** Pages of a leaflet: what lures is short. Its text is asked for where the mail itself has few words, or where it leads somewhere. */
const FEW_PAGES = 4;
/** Words that a page number and a link make up. */
const FEW_WORDS = 80;

/** A PDF: its structure by our own scan; its words by the reader behind the port, where they are worth it. */
export const readPdf: ReadFile = async (file, bench) => {
  const scan = scanPdf(file.bytes, bench);
  const { structure } = scan;
  const isEncrypted = /\/Encrypt\s+\d+\s+\d+\s+R|\/Encrypt\s*<</.test(structure);
  const hrefs = isEncrypted ? [] : [...new Set(pdfStringsOf(structure, '/URI', FILE_LINKS * 4).map((href) => href.trim()).filter((href) => /^[a-z][\w+.-]*:|^www\./i.test(href) && !MAKERS.test(href)))];
  const pages = pagesOf(structure);
  const isShort = pages !== null && pages <= FEW_PAGES;
  const pictures = isEncrypted || !isShort ? [] : picturesInPdf(scan.streams, bench, hrefs.length === 0 || bench.hasFewWords);
  const content: PdfContent = {
    format: 'pdf', pages, isEncrypted, ...actionsOf(scan), embeddedFiles: embeddedNames(structure), formPosts: /\/S\s*\/SubmitForm\b/.test(structure),
    producer: told(structure, '/Producer', isEncrypted), title: told(structure, '/Title', isEncrypted), author: told(structure, '/Author', isEncrypted),
    images: scan.streams.filter(({ dictionary }) => /\/Subtype\s*\/Image/.test(dictionary)).length, differentLinks: hrefs.length,
  };
  const wantsText = isShort && (bench.hasFewWords || hrefs.length > 0 || isEncrypted);
  const text = wantsText && bench.tools !== null ? await bench.tools.readPdfText(file.bytes) : skipped(wantsText ? 'not-installed' : 'not-needed');
  const words = text.kind === 'found' ? text.value.text.normalize('NFKC').slice(0, TEXT_CHARS) : '';
  // Of a PDF that has words of its own, the pictures say nothing more that would be needed.
  const drawn = pictures.length > 0 && words.trim().length < FEW_WORDS ? await wordsInPictures(pictures, bench) : { texts: [], pictureWords: [] };
  const all = [...hrefs, ...(text.kind === 'found' ? text.value.links : [])];
  const different = [...new Set(all)];
  const links = different.slice(0, FILE_LINKS).map((href): FileLink => ({ href, text: '', isMain: different.length === 1, asksPassword: false }));
  const known = new Set(different.map((href) => href.replace(/\/$/, '')));
  const written = words === '' ? [] : linksInText(words).filter(({ href }) => !known.has(href.replace(/\/$/, '')));
  return reading(found({ ...content, differentLinks: different.length }), {
    links: [...links, ...written], inner: embedded(scan, bench), pictures,
    words: text.kind === 'found' ? found({ characters: words.length }) : wantsText ? text : null,
    texts: [...(words === '' ? [] : [{ from: 'pdf' as const, title: content.title ?? '', text: words }]), ...drawn.texts], pictureWords: drawn.pictureWords,
  });
};

/** The largest count of a tree of pages, or the pages themselves. */
function pagesOf(structure: string): number | null {
  const counts = [...structure.matchAll(/\/Type\s*\/Pages\b[^>]{0,2000}?\/Count\s+(\d{1,7})|\/Count\s+(\d{1,7})[^>]{0,2000}?\/Type\s*\/Pages\b/g)].map((hit) => Number(hit[1] ?? hit[2]));
  if (counts.length > 0) return Math.max(...counts);
  const pages = structure.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  return pages === 0 ? null : pages;
}

function actionsOf({ structure, objectText }: PdfScan): Pick<PdfContent, 'hasScript' | 'opensByItself' | 'launches'> {
  const launches = /\/S\s*\/Launch\b/.test(structure);
  const hasScript = /\/JS\s*(?:\(|<|\d+\s+\d+\s+R)|\/S\s*\/JavaScript\b/.test(structure);
  const at = /\/OpenAction\s*(?:(\d{1,9})\s+\d+\s+R|(<<|\[))/.exec(structure);
  let action = '';
  if (at !== null && at[2] !== '[') action = at[1] === undefined ? structure.slice(at.index, at.index + 2_000) : objectText(Number(at[1]));
  const opensByItself = action === '' ? null : /\/S\s*\/Launch\b/.test(action) ? 'launch' : /\/JS\b|\/S\s*\/JavaScript\b/.test(action) ? 'script' : /\/S\s*\/(?:URI|SubmitForm|GoToR)\b/.test(action) ? 'link' : null;
  return { hasScript, opensByItself, launches };
}

function told(structure: string, key: string, isEncrypted: boolean): string | null {
  const at = structure.lastIndexOf(`${key}(`) >= 0 ? structure.lastIndexOf(`${key}(`) : structure.lastIndexOf(`${key} `);
  if (at < 0 || isEncrypted) return null;
  const text = pdfStringAt(structure, at + key.length).replace(/[\u0000-\u001f]/g, '').trim().slice(0, 200);
  return text === '' ? null : text;
}

const FILE_SPEC = /\/(?:UF|F)\s*(?=[(<])/g;

function embeddedNames(structure: string): readonly string[] {
  if (!structure.includes('/EmbeddedFile') && !structure.includes('/EF')) return [];
  const names = new Set<string>();
  for (const hit of structure.matchAll(FILE_SPEC)) {
    const name = pdfStringAt(structure, hit.index + hit[0].length).slice(0, 200);
    if (name !== '') names.add(name);
    if (names.size >= NAMES) break;
  }
  return names.size === 0 && structure.includes('/EF') ? [''] : [...names];
}

function embedded({ streams, structure }: PdfScan, bench: Workbench): readonly InnerFile[] {
  const names = embeddedNames(structure).filter((name) => name !== '');
  return streams.filter(({ dictionary }) => /\/Type\s*\/EmbeddedFile\b/.test(dictionary)).slice(0, NAMES).map((stream, nth): InnerFile => ({
    name: names[nth] ?? '', sizeBytes: Number(/\/Size\s+(\d{1,9})/.exec(stream.dictionary)?.[1] ?? stream.packed.length),
    read: () => {
      const bytes = unpackStream(stream, bench);
      return Promise.resolve(bytes === null ? skipped('limit') : found(bytes));
    },
  }));
}

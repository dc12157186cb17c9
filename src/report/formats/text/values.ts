import type { ByteRange } from '../../../base/range.ts';
import type { Language } from '../../../base/bilingual.ts';

const ISO = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/;

/** A time as a reader wants it, in UTC. *Shape*: what is no ISO time stands as it is; `null` is a dash. */
export function timeWords(iso: string | null): string {
  if (iso === null) return '–';
  const milliseconds = Date.parse(iso);
  const match = Number.isNaN(milliseconds) ? null : ISO.exec(new Date(milliseconds).toISOString());
  return match === null ? iso : `${match[1]} ${match[2]} UTC`;
}

/** A size as a reader wants it. */
export function sizeWords(sizeBytes: number): string {
  if (sizeBytes < 1_000) return `${sizeBytes} B`;
  return sizeBytes < 1_000_000 ? `${(sizeBytes / 1_000).toFixed(1)} kB` : `${(sizeBytes / 1_000_000).toFixed(1)} MB`;
}

/** Where in the raw mail. */
export function bytesWords({ start, end }: ByteRange, language: Language): string {
  return language === 'ja' ? `原文の ${start}–${end} バイト` : `bytes ${start}–${end} of the source`;
}

/** Words in the quotation marks of the language. */
export function quoted(text: string, language: Language): string {
  return language === 'ja' ? `「${text}」` : `“${text}”`;
}

/** A probability as a reader wants it; never a bare 0 or 100, which no mail deserves. */
export function percentWords(probability: number): string {
  if (!(probability >= 0.005)) return '< 1 %';
  return probability > 0.995 ? '> 99 %' : `${Math.round(probability * 100)} %`;
}

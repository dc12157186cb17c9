import { escapeXml } from '../plate/svg.ts';

/** HTML that was put together by {@link html}: every value in it is escaped, or was HTML already. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | readonly Html[] | null;

/** Writes HTML; strings and numbers put into it are escaped, so that no word of a mail can become markup. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  let out = parts[0] ?? '';
  values.forEach((value, at) => {
    out += render(value) + (parts[at + 1] ?? '');
  });
  return { html: out };
}

function render(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return escapeXml(value);
  if (typeof value === 'number') return String(value);
  if ('html' in value) return value.html;
  return value.map((each) => each.html).join('');
}

/** HTML that one of our own files wrote as a string: the style, a plate. */
export const trusted = (written: string): Html => ({ html: written });

/** Nothing. */
export const NOTHING: Html = { html: '' };

/** Words out of the mail: in their own direction and language. */
export function quoted(words: string, language: string): Html {
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? html`<bdi lang="${language}">${words}</bdi>` : html`<bdi>${words}</bdi>`;
}

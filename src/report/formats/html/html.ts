/** Text as HTML shows it. Characters that XML and terminals choke on are replaced visibly. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd')
    // Direction marks of the mail must not turn the report's own words round.
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '\u25e6')
    .replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}

/** An element; `inner` is HTML already. */
export function element(name: string, attributes: Readonly<Record<string, string>>, inner: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`).join('');
  return `<${name}${written}>${inner}</${name}>`;
}

/** A table with a header row, whose cells are HTML already; nothing for no rows. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const row = (cells: readonly string[], tag: 'th' | 'td'): string => `<tr>${cells.map((cell) => element(tag, tag === 'th' ? { scope: 'col' } : {}, cell)).join('')}</tr>`;
  return `<div class="scroll" tabindex="0"><table><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table></div>`;
}

/** Base64 of a text, in the three alignments it can stand in within a longer run; their common inner letters. */
function base64Cores(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text);
  return [0, 1, 2].map((shift) => {
    const padded = new Uint8Array(shift + bytes.length);
    padded.set(bytes, shift);
    const all = btoa(String.fromCharCode(...padded)).replace(/=+$/, '');
    // The first letters mix with what stands before, the last one with what follows.
    return all.slice(shift === 0 ? 0 : shift + 1, (shift + bytes.length) % 3 === 0 ? undefined : -1);
  });
}

const hexOf = (text: string): string => [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The written forms of a mail address that a URL or a text may hold: plain, percent-encoded, hex and base64. */
export function writtenForms(address: string): readonly string[] {
  if (!address.includes('@')) return [];
  const lower = address.toLowerCase();
  const forms = [lower, lower.replace('@', '%40'), lower.replace('@', '%2540'), hexOf(lower), hexOf(lower).toUpperCase()];
  for (const spelling of new Set([address, lower, lower.toUpperCase()])) {
    for (const core of base64Cores(spelling)) {
      if (core.length >= 8) forms.push(core, core.replace(/\+/g, '-').replace(/\//g, '_'));
    }
  }
  return [...new Set(forms)];
}

/** Whether a URL holds the address in one of its written forms. */
export function holdsAddress(href: string, address: string): boolean {
  if (address === '') return false;
  const lower = href.toLowerCase();
  return writtenForms(address).some((form) => href.includes(form) || (/^[a-z0-9.%@_+-]+$/.test(form) && form.includes('%') && lower.includes(form)) || (form === address.toLowerCase() && lower.includes(form)));
}

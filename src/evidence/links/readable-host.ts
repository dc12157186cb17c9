import { readableLabel } from '../../base/punycode.ts';

/** A host as a browser shows it, and whether one of its labels mixes Latin letters with ones that look like them. */
export interface ReadableHost {
  readonly shown: string;
  readonly isMixedScript: boolean;
}

/** Reads the `xn--` labels of a host. */
export function readableHost(host: string): ReadableHost {
  if (!host.includes('xn--')) return { shown: host, isMixedScript: false };
  const labels = host.split('.').map(readableLabel);
  return { shown: labels.join('.'), isMixedScript: labels.some(isMixed) };
}

// Japanese stands beside Latin letters in honest names; these alphabets have letters that pass for Latin ones.
const isMixed = (label: string): boolean => !label.startsWith('xn--')
  && /[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}\p{sc=Cherokee}\u2044\u2215\u29f8]/u.test(label) && (/\p{sc=Latin}/u.test(label) || looksLatin(label));

// Wholly in Cyrillic and still reads as Latin: every letter has a Latin double.
const looksLatin = (label: string): boolean => /^[асеорхукѕіјһԁԛԝьмтвн0-9-]+$/u.test(label) && /[асеорх]/u.test(label);

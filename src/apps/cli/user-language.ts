import type { Language } from '../../base/bilingual.ts';

/** The language of the user's locale, in the order that POSIX gives; English where it is neither of ours. */
export function languageOfUser(environment: Readonly<Record<string, string | undefined>> = process.env): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^ja(?:$|[_.@-])/i.test(locale) ? 'ja' : 'en';
}

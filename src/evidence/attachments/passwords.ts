const TEXT = 20_000;
const WORDS = 30;
const NAMED = /(?:(?:解凍)?パスワード|パスコード|解凍(?:キー|パス(?!ワード))|暗証番号|解凍番号|\bpass\s?(?:word|code|phrase)|\bpwd?\b|\bpin\b|\b(?:zip|archive|file|access|unlock|document|open)\s(?:code|key)|passwort|kennwort|mot de passe|contraseña|senha|密码)/giu;
/** What may stand between the word and the password. */
const BETWEEN = /^\s*(?:(?:は|が|とは|[:：=＝\-–→>]|\bis\b|\bto (?:open|unlock|access)[^:\n]{0,40}(?:is\b|:)|\bfor [^:\n]{0,60}(?:is\b|:)|ist\b|est\b|es\b|é\b|、|です|以下|次の通り|下記|below)\s*){0,4}[「『"“'（([【<]{0,2}\s*/iu;
/** It is announced, and stands on a line of its own. */
const BELOW = /(?:パスワード|パスコード)[^。\n]{0,12}(?:下記|以下|次の?通り|次のとおり)|\b(?:password|passcode)\b[^.\n]{0,30}\b(?:below|following)\b/iu;
const SECRET = /^[!-~]{3,40}/;

/** Words of the mail that may open an archive: first those which stand behind a word for password, then those which stand alone on a line. */
export function passwordsIn(...texts: readonly string[]): readonly string[] {
  const text = texts.join('\n').slice(0, TEXT).normalize('NFKC');
  const found = new Set<string>();
  for (const hit of text.matchAll(NAMED)) {
    const rest = text.slice(hit.index + hit[0].length, hit.index + hit[0].length + 160);
    const secret = SECRET.exec(rest.slice(BETWEEN.exec(rest)?.[0].length ?? 0))?.[0] ?? '';
    for (const form of formsOf(secret)) found.add(form);
    if (found.size >= WORDS) break;
  }
  if (found.size === 0 && !BELOW.test(text)) return [];
  for (const line of text.split('\n')) {
    const word = line.trim();
    if (found.size < WORDS && /^[!-~]{3,20}$/.test(word) && !/^https?:|^[-=_*]+$/.test(word)) found.add(word);
  }
  return [...found];
}

/** With and without the marks that close a sentence or a bracket: both are tried, the shorter one first. */
function formsOf(word: string): readonly string[] {
  const bare = word.replace(/[.,;:!?」』"”')\]>】]+$/, '');
  return [...new Set([bare, word])].filter((form) => form.length >= 3);
}

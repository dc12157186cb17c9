/** Letters from which on a token is looked at; shorter ones are initials. */
const TOKEN_LETTERS = 6;
/** Consonants in a row that no language of our readers writes in one word, `y` and `h` not counted: "Knightsbridge" has four. */
const HARD_RUN = 5;
/** Times that letters and digits take turns: `taro1985` once, `k7q2x9` five times. */
const TURNS = 4;
/** With fewer turns it is chance all the same, where no run of letters is long enough to be a word: `2rpk7i`. */
const TURNS_WITHOUT_WORD = 3;
const WORD_LETTERS = 4;
/** Pairs that no word of our readers' languages holds, names of houses from two words apart: one is chance, two are none. */
const HARD_PAIRS = 2;
const HARD_PAIR = /^(?:q[b-hj-tv-z]|j[bcdfghklmnpqrstvwxz]|[bcfghkmpqvwxz]j|v[bcdfgjkmpqtwxz]|w[jqvxz]|x[bdgjkmnqrvwz]|z[bcdfgjkpqrtvwx]|[bfgjkmpqvw]z|[bdfghjkmpqtvwz]x)/;

/** The parts of a name, between dots and dashes, that nobody could read out. */
export function unreadableTokens(name: string): readonly string[] {
  return name.toLowerCase().split(/[^a-z0-9]+/).filter((token) => token.length >= TOKEN_LETTERS && isUnreadable(token));
}

function isUnreadable(token: string): boolean {
  if (new RegExp(`[bcdfgjklmnpqrstvwxz]{${HARD_RUN}}`).test(token)) return true;
  if ([...token].filter((_, at) => HARD_PAIR.test(token.slice(at, at + 2))).length >= HARD_PAIRS) return true;
  const turns = (token.match(/[a-z](?=\d)|\d(?=[a-z])/g) ?? []).length;
  return turns >= TURNS || (turns >= TURNS_WITHOUT_WORD && !new RegExp(`[a-z]{${WORD_LETTERS}}`).test(token));
}

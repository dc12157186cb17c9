/** Letters from which on a token is looked at; shorter ones are initials. */
const TOKEN_LETTERS = 6;
/** Consonants in a row that no language of our readers writes in one word, `y` and `h` not counted: "Knightsbridge" has four. */
const HARD_RUN = 5;
/** Times that letters and digits take turns: `taro1985` once, `k7q2x9` five times. */
const TURNS = 4;

/** The parts of a name, between dots and dashes, that nobody could read out. */
export function unreadableTokens(name: string): readonly string[] {
  return name.toLowerCase().split(/[^a-z0-9]+/).filter((token) => token.length >= TOKEN_LETTERS && isUnreadable(token));
}

function isUnreadable(token: string): boolean {
  if (new RegExp(`[bcdfgjklmnpqrstvwxz]{${HARD_RUN}}`).test(token)) return true;
  return (token.match(/[a-z](?=\d)|\d(?=[a-z])/g) ?? []).length >= TURNS;
}

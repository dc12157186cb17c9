import type { Block } from '../model.ts';
import type { ElementDefaults } from './computed-style.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that hold nothing. *Source*: HTML Living Standard, 13.1.2. */
export const VOID = words('area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr');

/** Elements whose text is never shown by any client. */
export const NOT_TEXT = words('script style title iframe noembed noframes datalist desc metadata object audio video canvas');

/** Elements that a browser opens again when a block closed over them. *Source*: HTML Living Standard, 13.2.4.3. */
export const FORMATTING = words('a b big code em font i nobr s small strike strong tt u');

/** Elements an end tag of an ordinary one does not reach across. *Source*: HTML Living Standard, 13.2.4.2, "special". */
export const SPECIAL = words(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form '
  + 'h1 h2 h3 h4 h5 h6 header hgroup html li listing main marquee menu nav object ol p plaintext pre search section select summary table '
  + 'tbody td template textarea tfoot th thead tr ul xmp',
);

/** Parts of a table, whose end tags reach up to their table only. */
export const TABLE_PARTS = words('caption col colgroup table tbody td tfoot th thead tr');

/** What end tags of blocks do not reach across. */
export const SCOPE = words('caption td th table template object marquee foreignobject');

/** HTML in the middle of a drawing ends the drawing. *Source*: HTML Living Standard, 13.2.6.5. */
export const ENDS_DRAWING = words(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li menu meta nobr ol p pre s small span '
  + 'strong strike sub sup table tt u ul',
);

/** What an open element is closed by. The values are tried in order, the innermost one first. */
export const CLOSES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...[...words(
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form header hgroup hr main menu '
    + 'nav ol p pre search section summary ul listing h1 h2 h3 h4 h5 h6',
  )].map((name) => [name, ['p']] as const),
  ['li', ['p', 'li']], ['dd', ['p', 'dd', 'dt']], ['dt', ['p', 'dd', 'dt']],
  ['td', ['td', 'th']], ['th', ['td', 'th']], ['tr', ['td', 'th', 'tr']],
  ['tbody', ['td', 'th', 'tr', 'tbody', 'thead', 'tfoot']], ['thead', ['td', 'th', 'tr', 'tbody', 'thead', 'tfoot']],
  ['tfoot', ['td', 'th', 'tr', 'tbody', 'thead', 'tfoot']],
  ['option', ['option']], ['optgroup', ['option', 'optgroup']], ['rt', ['rt', 'rp']], ['rp', ['rt', 'rp']], ['a', ['a']],
]);

const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 '
  + 'header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody tfoot thead tr ul xmp',
);
const UNSHOWN = words('template rp');
const PRE = words('pre listing xmp plaintext textarea');
const KINDS: Readonly<Record<string, Block['kind']>> = {
  h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading',
  li: 'list-item', dd: 'list-item', dt: 'list-item', blockquote: 'quote', pre: 'preformatted', listing: 'preformatted', xmp: 'preformatted',
  plaintext: 'preformatted', td: 'cell', th: 'cell', p: 'paragraph',
};

const known = new Map<string, ElementDefaults>();
for (const name of [...BLOCKS, ...UNSHOWN, ...PRE, 'td', 'th', 'button', 'select', 'img']) known.set(name, defaultsOf(name));
const INLINE: ElementDefaults = { display: 'inline', isLink: false, isPre: false, kind: null };
const LINK: ElementDefaults = { ...INLINE, isLink: true };

/** What an element is before any style is declared. */
export function elementDefaults(name: string, isLink: boolean): ElementDefaults {
  return isLink ? LINK : known.get(name) ?? INLINE;
}

function defaultsOf(name: string): ElementDefaults {
  const display = UNSHOWN.has(name) ? 'none' : name === 'td' || name === 'th' ? 'table-cell'
    : name === 'table' ? 'table' : name === 'tr' ? 'table-row'
    : BLOCKS.has(name) ? 'block' : 'inline-block';
  return { display, isLink: false, isPre: PRE.has(name), kind: KINDS[name] ?? null };
}

import { visible } from '../text/visible.ts';

const MARKUP = /[\\`*_[\]<>|~&#$]/g;
const BLOCK_START = /^(?:[-+=:]|\d+(?=[.)]))/;
const SCHEME = /\b(ht|f)tp(s?)(?=:)/gi;
const OTHER_SCHEME = /\b(mailto|xmpp):/gi;
const WWW = /\bwww\./gi;
const MAIL_ADDRESS = /@[\w-]+(?:\.[\w-]+)+/g;
const MENTION = /(?<![\w•*])@(?=[a-z0-9])/gi;

/**
 * One line of plain text for Markdown (CommonMark, GFM) that is shown letter by letter: no heading, link, picture, HTML,
 * table border, mention or automatic link can come of it, wherever in a line it stands.
 */
export function escapeMarkdown(text: string): string {
  const broken = breakAutomaticLinks(visible(text).trim());
  return broken.replace(MARKUP, '\\$&').replace(BLOCK_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

// Renderers look for addresses after they have undone the backslashes, so that only other letters help.
function breakAutomaticLinks(text: string): string {
  return text
    .replace(SCHEME, (_, head: string, tail: string) => (head.toLowerCase() === 'f' ? `fxp${tail}` : `hxxp${tail}`))
    .replace(OTHER_SCHEME, '$1[:]')
    .replace(WWW, 'www[.]')
    .replace(MAIL_ADDRESS, (address) => address.replaceAll('.', '[.]'))
    .replace(MENTION, '[@]');
}

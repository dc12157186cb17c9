import type { LimitHit } from '../../base/limits.ts';
import type { Defect, Mailbox } from '../model.ts';
import { addressTokens, type AddressToken } from './address-tokens.ts';
import { FIELD_MAILBOXES } from './field-limits.ts';
import { addDefect, readText, skipWhite, trimWhite, unescape, type DefectList } from './lexical.ts';
import { holdsAddress, isNameOnly, readMailboxes, type Piece } from './mailbox.ts';

/** What an address list holds. */
export interface MailboxList {
  readonly mailboxes: readonly Mailbox[];
  readonly defects: readonly Defect[];
  readonly limits: readonly LimitHit[];
}

/**
 * Reads an address list as clients show it, the broken ones too.
 *
 * *Shape*: `body` is Latin-1, its first character is byte `start` of the mail.
 * *Source*: RFC 5322 sections 3.4 and 4.4; RFC 6854 (groups in From).
 */
export function parseMailboxes(body: string, start: number): MailboxList {
  const defects: DefectList = { start, list: [] };
  const list = new ListReader(body, defects);
  for (const token of addressTokens(body, defects)) {
    if (!list.take(token)) break;
  }
  list.finish();
  return { mailboxes: list.mailboxes, defects: defects.list, limits: list.limits };
}

class ListReader {
  readonly mailboxes: Mailbox[] = [];
  readonly limits: LimitHit[] = [];
  private readonly body: string;
  private readonly defects: DefectList;
  private readonly lastSemicolon: number;
  private piece: AddressToken[] = [];
  private hasAngle = false;
  /** Pieces without an address: names of their own, or the beginning of a name with commas. */
  private waiting: { readonly piece: Piece; readonly comma: AddressToken }[] = [];
  private group: string | null = null;

  constructor(body: string, defects: DefectList) {
    this.body = body;
    this.defects = defects;
    this.lastSemicolon = body.lastIndexOf(';');
  }

  /** Takes the next token; false when the limit bites. */
  take(token: AddressToken): boolean {
    if (token.kind === 'comma') this.endPiece(token);
    else if (token.kind === 'semicolon') {
      this.endPiece(null);
      this.group = null;
    } else if (token.kind === 'colon') this.takeColon(token);
    else {
      const taken = token.kind === 'comment' && !this.hasAngle ? this.addressInComment(token) ?? token : token;
      this.piece.push(taken);
      this.hasAngle ||= taken.kind === 'angle';
    }
    return this.limits.length === 0;
  }

  finish(): void {
    if (this.limits.length > 0) return;
    if (this.group !== null) addDefect(this.defects, 'unterminated-group', this.body.length, this.body.length);
    this.endPiece(null);
  }

  /** `Bank,(<a@x>)`: by the grammar a comment; clients that look for an address still find this one. */
  private addressInComment(token: AddressToken): AddressToken | null {
    const at = skipWhite(this.body, token.at + 1);
    const end = trimWhite(this.body, at, token.end - 1);
    if (this.body.charCodeAt(at) !== 0x3c || this.body.charCodeAt(end - 1) !== 0x3e) return null;
    const text = this.body.slice(at + 1, end - 1);
    if (!text.includes('@') || text.includes('<') || this.piece.some((word) => holdsAddress(this.body, word))) return null;
    addDefect(this.defects, 'address-in-comment', token.at, token.end);
    return { kind: 'angle', at, end };
  }

  private takeColon(token: AddressToken): void {
    const isGroup = this.group === null && this.piece.length > 0 && !this.hasAngle
      && (this.lastSemicolon > token.at || skipWhite(this.body, token.end) === this.body.length);
    if (!isGroup) {
      // `Re: your bill <a@x>` and `mailto:a@x` open no group that anything closes: the colon is part of the words.
      addDefect(this.defects, 'colon-in-name', token.at, token.end);
      const last = this.piece[this.piece.length - 1];
      if (last?.kind === 'atom' && last.end === token.at) this.piece[this.piece.length - 1] = { ...last, end: token.end };
      else this.piece.push({ ...token, kind: 'atom' });
      return;
    }
    this.flush();
    this.group = readText(this.piece.filter((word) => word.kind !== 'comment').map((word) => {
      const text = this.body.slice(word.at, word.end);
      return word.kind === 'quoted' ? unescape(text.slice(1, -1)) : text;
    }).join(' '));
    this.piece = [];
  }

  private endPiece(comma: AddressToken | null): void {
    const piece: Piece = { tokens: this.piece, group: this.group, start: this.defects.start };
    this.piece = [];
    this.hasAngle = false;
    if (comma !== null && this.group === null && isNameOnly(this.body, piece)) {
      this.waiting.push({ piece, comma });
      return;
    }
    const first = this.waiting[0];
    if (first !== undefined && this.group === null && piece.tokens.some((token) => token.kind === 'angle')) {
      // `Doe, Jane <jane@x>`: by the grammar two mailboxes, and yet every reader sees one name.
      addDefect(this.defects, 'comma-in-name', first.comma.at, first.comma.end);
      const tokens = this.waiting.flatMap((half) => [...half.piece.tokens, { ...half.comma, kind: 'atom' as const }]);
      this.waiting = [];
      this.read({ tokens: [...tokens, ...piece.tokens], group: null, start: piece.start });
      return;
    }
    this.flush();
    this.read(piece);
  }

  private flush(): void {
    for (const half of this.waiting) this.read(half.piece);
    this.waiting = [];
  }

  private read(piece: Piece): void {
    if (piece.tokens.length === 0) return;
    for (const box of readMailboxes(this.body, piece, this.defects)) {
      if (this.mailboxes.length < FIELD_MAILBOXES) this.mailboxes.push(box);
      else if (this.limits.length === 0) {
        this.limits.push({ limit: 'field-mailboxes', allowed: FIELD_MAILBOXES, seen: FIELD_MAILBOXES + 1, unit: 'mailboxes' });
      }
    }
  }
}

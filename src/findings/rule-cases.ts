import type { Known } from '../evidence/model.ts';

/** A small mail to be made for a case: UTF-8, 8bit, from a friend to `reader@home.example` unless it says otherwise. */
export interface MailSpec {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly html?: string;
  readonly text?: string;
  /** The plain text that stands beside the HTML, as its alternative. */
  readonly textBeside?: string;
  /** Whole fields, written above the others. */
  readonly fields?: readonly string[];
  readonly attachment?: { readonly name: string; readonly type: string; readonly body: string; /** In place of `body`, for what is no text. */ readonly base64?: string };
  /** Whom the reader knows. */
  readonly known?: Known;
  /** A recorded world, as in `samples/*.world.json`; without one, nothing is looked up. */
  readonly world?: Readonly<Record<string, unknown>>;
}

/** A mail of our own writing: made on the spot, or one of `samples/` in its recorded world. */
export type RuleCase = MailSpec | { readonly sample: string };

/**
 * Mails on which a rule fires, and innocent twins on which it must not. Each rule has a file `<id>.cases.ts` that
 * exports them as `cases`; `test/rule-cases.test.ts` holds every rule to its own. The reader trusts `mx.home.example`.
 */
export interface RuleCases {
  readonly fires: readonly [RuleCase, ...RuleCase[]];
  readonly spares: readonly [RuleCase, ...RuleCase[]];
}

/** The hop that the reader's own server attests. */
export const ATTESTED_HOP = 'Received: from gw.friends.example (gw.friends.example [203.0.113.7]) by mx.home.example with ESMTPS; Tue, 18 Mar 2025 09:00:01 +0900';

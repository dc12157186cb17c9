import type { Browser } from 'playwright-core';
import type { Outcome } from '../../base/outcome.ts';
import { failed } from '../../base/outcome.ts';
import type { OpenSheet } from '../../report/ports.ts';
import type { SheetReply, SheetRequest } from '../model.ts';
import { IDLE_MS, OPEN_SHEETS } from './limits.ts';
import { showSheet } from './show-sheet.ts';

interface Open {
  readonly sheet: OpenSheet;
  readonly timer: NodeJS.Timeout;
}

/** Keeps the sheets that are shown until whoever asked for them has their picture; one that is forgotten is put away. */
export class SheetDesk {
  readonly #open = new Map<number, Open>();
  #coming = 0;

  /** *Shape*: `null` where nothing is to be answered. */
  async answer({ id, sheet: asked }: SheetRequest, browser: Promise<Browser>): Promise<SheetReply | null> {
    if (asked.step === 'close') {
      await this.#close(id);
      return null;
    }
    if (asked.step === 'show') {
      if (this.#open.size + this.#coming >= OPEN_SHEETS) return refusal(id, failed('temperror', 'busy', 'Too many mails are being drawn.'));
      this.#coming += 1;
      try {
        const shown = await showSheet(await browser, asked.mail);
        if (shown.kind !== 'found') return refusal(id, shown);
        const timer = setTimeout(() => void this.#close(id), IDLE_MS);
        timer.unref();
        this.#open.set(id, { sheet: shown.value, timer });
        return { id, words: shown.value.words };
      } catch (cause) {
        const words = cause instanceof Error ? cause.message : String(cause);
        return refusal(id, failed('permerror', /sandbox|namespace/i.test(words) ? 'no-sandbox' : 'browser', words.split('\n')[0] ?? ''));
      } finally {
        this.#coming -= 1;
      }
    }
    const taken = await this.#open.get(id)?.sheet.take(asked.changes, asked.blur) ?? failed('permerror', 'no-sheet', 'The mail is not shown any more.');
    if (taken.kind !== 'found') return refusal(id, taken);
    const { png, ...rest } = taken.value;
    return { id, taken: { ...rest, png: Buffer.from(png).toString('base64') } };
  }

  async #close(id: number): Promise<void> {
    const open = this.#open.get(id);
    if (open === undefined) return;
    this.#open.delete(id);
    clearTimeout(open.timer);
    await open.sheet.close();
  }
}

const refusal = (id: number, outcome: Outcome<unknown>): SheetReply => ({ id, failure: outcome.kind === 'failed' ? outcome : failed('permerror', 'sheet', '') });

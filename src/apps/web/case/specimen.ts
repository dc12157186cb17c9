import type { ByteRange } from '../../../base/range.ts';
import type { Message } from '../../../message/model.ts';
import type { Dissection } from '../../../report/model.ts';
import type { Slice } from '../parts/byte-rows.ts';
import { api } from '../state/session.svelte.ts';
import { partsOf } from './part-lines.ts';
import type { PartLine } from './part-lines.ts';

/** A dissected mail, wherever it lies: in the workbench, or in this tab alone. */
export interface Specimen {
  /** Where it lies: in the workbench, in this tab alone, or in the workbench for somebody who handed it in without an account. */
  readonly lies: 'kept' | 'here' | 'handed';
  readonly dissection: Dissection;
  /** Bytes of the mail that was told; `null` where the reader may not see them. */
  readonly bytes: (range: ByteRange) => Promise<Slice | null>;
  /** How the mail is put together; `null` where the reader may not see it. */
  readonly parts: (() => Promise<readonly PartLine[]>) | null;
}

/** A mail of the workbench: its bytes are asked for as they are looked at. */
export function keptSpecimen(dissection: Dissection, id: string, nth: number, maySeeRaw: boolean): Specimen {
  const asked = new Map<string, Promise<Slice | null>>();
  const ask = async ({ start, end }: ByteRange): Promise<Slice | null> => {
    const answer = await fetch(`/api/v1/cases/${id}/mails/${nth}/source`, { credentials: 'same-origin', headers: { range: `bytes=${start}-${end - 1}` } });
    if (!answer.ok) return null;
    return { start, bytes: new Uint8Array(await answer.arrayBuffer()) };
  };
  return {
    lies: 'kept', dissection, parts: maySeeRaw ? async () => partsOf(await api.stage(id, nth, 'message'), (part) => `/api/v1/cases/${id}/mails/${nth}/parts/${part}`) : null,
    bytes: (range) => {
      const key = `${range.start}-${range.end}`;
      const one = asked.get(key) ?? ask(range);
      asked.set(key, one);
      return one;
    },
  };
}

/** A mail that never left this tab. */
export const localSpecimen = (dissection: Dissection, raw: Uint8Array, message: Pick<Message, 'parts'>): Specimen => ({
  lies: 'here', dissection, parts: () => Promise.resolve(partsOf(message, null)), bytes: ({ start, end }) => Promise.resolve({ start, bytes: raw.subarray(start, end) }),
});

/** A mail of which only the masked dissection may be seen. */
export const maskedSpecimen = (dissection: Dissection): Specimen => ({ lies: 'handed', dissection, parts: null, bytes: () => Promise.resolve(null) });

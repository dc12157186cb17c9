import type { ByteRange } from '../../../base/range.ts';
import type { Dissection } from '../../../report/model.ts';
import type { Slice } from '../parts/byte-rows.ts';

/** A dissected mail, wherever it lies: in the workbench, or in this tab alone. */
export interface Specimen {
  readonly dissection: Dissection;
  /** Bytes of the mail that was told; `null` where the reader may not see them. */
  readonly bytes: (range: ByteRange) => Promise<Slice | null>;
}

/** A mail of the workbench: its bytes are asked for as they are looked at. */
export function keptSpecimen(dissection: Dissection, id: string, nth: number): Specimen {
  const asked = new Map<string, Promise<Slice | null>>();
  const ask = async ({ start, end }: ByteRange): Promise<Slice | null> => {
    const answer = await fetch(`/api/v1/cases/${id}/mails/${nth}/source`, { credentials: 'same-origin', headers: { range: `bytes=${start}-${end - 1}` } });
    if (!answer.ok) return null;
    return { start, bytes: new Uint8Array(await answer.arrayBuffer()) };
  };
  return {
    dissection,
    bytes: (range) => {
      const key = `${range.start}-${range.end}`;
      const one = asked.get(key) ?? ask(range);
      asked.set(key, one);
      return one;
    },
  };
}

/** A mail that never left this tab. */
export const localSpecimen = (dissection: Dissection, raw: Uint8Array): Specimen => ({
  dissection, bytes: ({ start, end }) => Promise.resolve({ start, bytes: raw.subarray(start, end) }),
});

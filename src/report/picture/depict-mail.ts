import type { LimitHit } from '../../base/limits.ts';
import type { Outcome } from '../../base/outcome.ts';
import { failed, found } from '../../base/outcome.ts';
import type { Language } from '../../base/bilingual.ts';
import type { Evidence } from '../../evidence/model.ts';
import type { ReadQrCodes } from '../../evidence/ports.ts';
import type { Finding } from '../../findings/model.ts';
import type { OpenMail } from '../../message/model.ts';
import type { Blur, PictureBox, ShowMailSheet, TakenPicture } from '../ports.ts';
import type { SafeTextMaker } from '../safe-text.ts';
import { changesOf } from './change-words.ts';
import { layOutSheet } from './sheet-of-mail.ts';

/** The mail as a client would show it: masked, with a box for what findings point at. */
export interface MailPicture {
  readonly png: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  /** `finding`: its place in the list that was given. */
  readonly pins: readonly { readonly finding: number; readonly boxes: readonly PictureBox[] }[];
  readonly emptied: number;
  readonly blur: Blur;
  readonly limits: readonly LimitHit[];
}

export interface DepictOptions {
  readonly mail: OpenMail;
  readonly evidence: Evidence;
  readonly findings: readonly Finding[];
  readonly safe: SafeTextMaker;
  readonly language: Language;
  readonly show: ShowMailSheet;
  readonly readQrCodes: ReadQrCodes | null;
}

const STRONGER: readonly Blur[] = ['none', 'pictures', 'drawings', 'everything'];

/** Takes the picture of a mail. Nothing that the mail holds makes it throw. */
export async function depictMail({ mail, evidence, findings, safe, language, show, readQrCodes }: DepictOptions): Promise<Outcome<MailPicture>> {
  const names = evidence.observations.flatMap((seen) => (seen.kind === 'attachment' && seen.path.length === 1 ? [seen.fileName] : []));
  const { sheet, findings: findingOf, limits } = layOutSheet(mail, findings, names, language);
  const opened = await show(sheet);
  if (opened.kind !== 'found') return opened;
  const { words, take, close } = opened.value;
  try {
    const changes = changesOf(words, safe);
    for (const blur of STRONGER.slice(STRONGER.indexOf(neededBlur(evidence, safe)))) {
      const taken = await take(changes, blur);
      if (taken.kind !== 'found') return taken;
      // A code in the picture is a live link for every camera that looks at the report.
      if (await isReadable(taken.value, readQrCodes)) continue;
      const { boxes, ...picture } = taken.value;
      const pins = findings.flatMap((_, finding) => {
        const own = boxes.flatMap((places, sign) => (findingOf[sign] === finding ? places : []));
        return own.length === 0 ? [] : [{ finding, boxes: own }];
      });
      return found({ ...picture, pins, blur, limits: [...limits, ...picture.limits] });
    }
    return failed('permerror', 'live-code', 'A QR code can be read in every picture of the mail.');
  } finally {
    await close();
  }
}

/** Pictures that hold a code, or the recipient's name in their pixels, must not be shown sharp. */
function neededBlur({ observations }: Evidence, safe: SafeTextMaker): Blur {
  const isMasked = (text: string): boolean => /\*{3}/.test(safe.text(text)) && !text.includes('***');
  const codes = observations.flatMap((seen) => (seen.kind === 'picture' && seen.how !== 'in-file' && seen.qrCodes.kind === 'found' && seen.qrCodes.value.length > 0 ? [seen.how] : []));
  if (codes.some((how) => how !== 'picture' && how !== 'two-pictures')) return 'drawings';
  const isNamed = observations.some((seen) => seen.kind === 'attached-text' && seen.from === 'picture' && isMasked(seen.text));
  return codes.length > 0 || isNamed ? 'pictures' : 'none';
}

async function isReadable({ png }: TakenPicture, readQrCodes: ReadQrCodes | null): Promise<boolean> {
  if (readQrCodes === null) return false;
  const read = await readQrCodes(png);
  return read.kind === 'found' && read.value.length > 0;
}

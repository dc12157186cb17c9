import { skipped } from '../../base/outcome.ts';
import type { Part } from '../../message/model.ts';
import type { CollectorInput } from '../collector.ts';
import type { AttachedText, AttachmentSeen, FileWords, Observation, PictureText, Place } from '../model.ts';
import { recipientsOf } from '../links/scrub/recipients.ts';
import { writtenForms } from '../links/recipient-token.ts';
import { whole } from '../place.ts';
import { lastName } from './archives/tell-archive.ts';
import { actsAs, nameTricksOf } from './file-name.ts';
import { endingOf, isOtherThanNamed, trueTypeOf } from './file-type.ts';
import { heldTools } from './held-tools.ts';
import { ARCHIVE_DEPTH, ATTACHMENT_BYTES, OPENED_FILES } from './limits.ts';
import { passwordsIn } from './passwords.ts';
import { readFile } from './read-file.ts';
import { freshBudget, Workbench } from './workbench.ts';
import type { GivenFile, InnerFile, InnerPicture, Reading } from './workbench.ts';

/** A mail of fewer characters says what it has to say in its attachment. */
const FEW_WORDS = 400;
/** Files inside archives that are not opened: nothing is carried out by them that another file does not carry. */
const PLAIN = /^(?:png|jpe?g|gif|bmp|tiff?|webp|ico|txt|csv|css|mp[34]|m4a|wav|avi|mov|ttf|otf|woff2?|xml|json|md|yml)$/;

/** Looks into every file, and into the files in them, within the limits of one mail. */
export async function lookIntoFiles(input: CollectorInput, parts: readonly Part[]): Promise<readonly Observation[]> {
  const { mail, fileTools = null } = input;
  const shared = {
    tools: fileTools === null ? null : heldTools(fileTools), openWinmail: mail.openWinmail, budget: freshBudget(), hasFewWords: mail.view.text.trim().length < FEW_WORDS,
    passwords: once(() => passwordsIn(mail.message.header.subject?.text ?? '', mail.view.text)),
    recipients: once(() => recipientsOf(mail.message).flatMap((address) => [address, ...writtenForms(address)]).map((form) => form.toLowerCase()).filter((form) => form.length > 5)),
  };
  const observations: Observation[] = [];
  for (const part of parts) observations.push(...await new Look(input, part, new Workbench(shared)).into());
  return observations;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

interface Told {
  readonly file: AttachmentSeen;
  readonly inner: readonly Told[];
}

/** One attachment, and everything in it. */
class Look {
  readonly #input: CollectorInput;
  readonly #part: Part;
  readonly #bench: Workbench;
  readonly #places: readonly Place[];
  readonly #more: (AttachedText | FileWords | PictureText)[] = [];
  #files = 0;

  constructor(input: CollectorInput, part: Part, bench: Workbench) {
    this.#input = input;
    this.#part = part;
    this.#bench = bench;
    this.#places = [whole('attachment', part.fileName ?? part.mediaType, part.headerRange)];
  }

  async into(): Promise<readonly Observation[]> {
    const { fileName, mediaType, id, text, decodedBytes } = this.#part;
    const bytes = this.#input.mail.bytesOf(id, ATTACHMENT_BYTES);
    const size = decodedBytes ?? bytes.length;
    if (size > ATTACHMENT_BYTES) this.#bench.log.record('attachment-bytes', ATTACHMENT_BYTES, size, 'bytes');
    const told = await this.#look({ bytes, fileName: fileName ?? '', mediaType, trueType: trueTypeOf(bytes), depth: 0, text }, [fileName ?? ''], size);
    const all = flat(told);
    for (const hit of this.#bench.log.hits) this.#input.hitLimit(hit);
    const first = all[0];
    return first === undefined ? [] : [{ ...first, limits: this.#bench.log.hits }, ...all.slice(1), ...this.#more];
  }

  async #look(file: GivenFile, path: readonly string[], sizeBytes: number): Promise<Told> {
    const { bytes, fileName, mediaType, trueType } = file;
    const nth = this.#files++;
    const acts = actsAs(fileName, mediaType, trueType);
    const read = await readFile(file, this.#bench);
    await this.#take(read, path);
    const inner = await this.#lookInside(read.inner, path, file.depth + 1);
    const seen: AttachmentSeen = {
      kind: 'attachment', id: `attachment:${this.#part.id}${nth === 0 ? '' : `.${nth}`}`, places: this.#places, partId: this.#part.id,
      fileName, path, mediaType, sizeBytes, sha256: bytes.length < sizeBytes ? null : await sha256(bytes), trueType,
      isOtherThanNamed: isOtherThanNamed(fileName, trueType), nameTricks: nameTricksOf(fileName, acts), actsAs: acts,
      outcome: this.#finish(read.outcome, inner), links: read.links, limits: [],
    };
    return { file: seen, inner };
  }

  async #lookInside(files: readonly InnerFile[], path: readonly string[], depth: number): Promise<readonly Told[]> {
    const told: Told[] = [];
    for (const { name, sizeBytes, read } of files) {
      if (PLAIN.test(endingOf(name))) continue;
      if (depth > ARCHIVE_DEPTH) {
        this.#bench.log.record('archive-depth', ARCHIVE_DEPTH, depth, 'archives inside archives');
        break;
      }
      if (this.#bench.budget.filesLeft-- <= 0) {
        this.#bench.log.record('opened-files', OPENED_FILES, OPENED_FILES + 1, 'files');
        break;
      }
      const bytes = await read();
      const fileName = lastName(name);
      const inside = [...path, name];
      if (bytes.kind === 'found') told.push(await this.#look({ bytes: bytes.value, fileName, mediaType: '', trueType: trueTypeOf(bytes.value), depth }, inside, bytes.value.length));
      else told.push({ file: this.#unread(fileName, inside, sizeBytes, bytes), inner: [] });
    }
    return told;
  }

  /** An archive is as deep as the deepest one in it, and itself. */
  #finish(outcome: AttachmentSeen['outcome'], inner: readonly Told[]): AttachmentSeen['outcome'] {
    if (outcome.kind !== 'found' || outcome.value.format !== 'archive') return outcome;
    const depths = inner.map(({ file }) => (file.outcome.kind === 'found' && file.outcome.value.format === 'archive' ? file.outcome.value.depth : 0));
    return { kind: 'found', value: { ...outcome.value, depth: 1 + Math.max(0, ...depths), isPasswordGiven: outcome.value.isEncrypted && this.#bench.passwords().length > 0 } };
  }

  #unread(fileName: string, path: readonly string[], sizeBytes: number, outcome: AttachmentSeen['outcome']): AttachmentSeen {
    const acts = actsAs(fileName, '', null);
    return {
      kind: 'attachment', id: `attachment:${this.#part.id}.${this.#files++}`, places: this.#places, partId: this.#part.id, fileName, path, mediaType: '', sizeBytes, sha256: null,
      trueType: null, isOtherThanNamed: false, nameTricks: nameTricksOf(fileName, acts), actsAs: acts, outcome, links: [], limits: [],
    };
  }

  async #take({ texts, pictures, words, pictureWords }: Reading, path: readonly string[]): Promise<void> {
    const tell = (from: FileWords['from'], outcome: FileWords['outcome']): void => void this.#more.push({ kind: 'file-words', id: `file-words:${this.#part.id}.${this.#more.length}`, places: this.#places, partId: this.#part.id, from, outcome });
    if (words !== null) tell('pdf', words);
    for (const outcome of pictureWords) tell('picture', outcome);
    for (const { from, text, title } of texts) {
      this.#more.push({ kind: 'attached-text', id: `attached-text:${this.#part.id}.${this.#more.length}`, places: this.#places, partId: this.#part.id, path, from, text, title });
    }
    for (const picture of pictures) {
      const seen = await this.#codesIn(picture, path);
      if (seen !== null) this.#more.push(seen);
    }
  }

  /** A picture of a document in which no code stands is nothing to tell of. */
  async #codesIn({ picture, how }: InnerPicture, path: readonly string[]): Promise<PictureText | null> {
    const { readQrCodes } = this.#input;
    const qrCodes = readQrCodes === null ? skipped('not-installed') : await readQrCodes(picture);
    if (qrCodes.kind === 'found' && qrCodes.value.length === 0) return null;
    return { kind: 'picture', id: `picture:${this.#part.id}.${this.#more.length}`, places: this.#places, partId: this.#part.id, qrCodes, how: how === 'squares' ? 'squares' : 'in-file', fileName: path[0] ?? '' };
  }
}

const flat = ({ file, inner }: Told): readonly AttachmentSeen[] => [file, ...inner.flatMap(flat)];

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

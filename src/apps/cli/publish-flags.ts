import { parseArgs } from 'node:util';
import type { Language } from '../../base/bilingual.ts';
import { ConfigError } from '../../base/errors.ts';
import { MARKINGS, readMarking } from '../../base/marking.ts';
import type { Marking } from '../../base/marking.ts';
import { NETWORKS } from '../../publication/announcements/model.ts';
import type { Network } from '../../publication/announcements/model.ts';
import { UNMASKABLE } from '../../publication/model.ts';
import type { Note, Permission, Unmaskable } from '../../publication/model.ts';
import { noteOf } from '../../publication/note.ts';
import { checkWorldFlags } from './choose-world.ts';
import type { WorldFlags } from './choose-world.ts';
import { languageOfUser } from './user-language.ts';

/** To whom a publication is handed on. */
export interface HandOn {
  readonly webhook: string | null;
  readonly isGit: boolean;
  readonly isPushed: boolean;
  readonly s3: string | null;
  /** Put all files into the bucket, and not only what has changed. */
  readonly isWhole: boolean;
  readonly wordpress: string | null;
  readonly networks: readonly Network[];
}

/** What the command line says about one publication. */
export interface PublishOrder {
  readonly site: string;
  readonly paths: readonly string[];
  readonly language: Language;
  readonly isPreview: boolean;
  readonly unmask: readonly Unmaskable[];
  readonly permission: Omit<Permission, 'tlp'>;
  /** What a person says now of how far it may be told; `null`: as the case is marked. */
  readonly marking: Marking | null;
  readonly note: Note | null;
  readonly withdraw: string | null;
  readonly config: { readonly name: string | undefined; readonly baseUrl: string | undefined; readonly contact: string | undefined };
  readonly desks: string | null;
  /** Put the page that takes a mail apart in the reader's own tab on the site, too. */
  readonly isWithHere: boolean;
  /** Put a picture of the mail, as a mail program shows it, into its article. */
  readonly isPictured: boolean;
  /** What an owner of an accused domain has to say, and how it is proved that the owner speaks: `dns`, or a mail's path. */
  readonly reply: { readonly domain: string; readonly text: string; readonly proof: string } | null;
  readonly handOn: HandOn;
  /** Draw cards as PNG; `null`: where the site has an address, since only then is a card ever shown. */
  readonly isPng: boolean | null;
  readonly world: WorldFlags;
  readonly isBeside: boolean;
  readonly trust: readonly string[];
}

/** Reads the flags of `fuwake publish`. *Errors*: {@link ConfigError} for what contradicts itself or is not there. */
export function readPublishFlags(args: readonly string[]): PublishOrder {
  const { values, positionals } = parseArgs({
    args: [...args], allowPositionals: true, strict: true,
    options: {
      site: { type: 'string' }, world: { type: 'string' }, beside: { type: 'boolean', default: false }, online: { type: 'boolean', default: false }, ask: { type: 'string' }, case: { type: 'string' },
      tlp: { type: 'string' }, trust: { type: 'string', multiple: true, default: [] }, lang: { type: 'string' },
      preview: { type: 'boolean', default: false }, unmask: { type: 'string', multiple: true, default: [] }, 'no-consent': { type: 'boolean', default: false }, 'even-suspicious': { type: 'boolean', default: false },
      note: { type: 'string' }, 'note-ja': { type: 'string' }, 'note-en': { type: 'string' }, withdraw: { type: 'string' }, name: { type: 'string' }, 'base-url': { type: 'string' }, contact: { type: 'string' }, desks: { type: 'string' },
      webhook: { type: 'string' }, git: { type: 'boolean', default: false }, push: { type: 'boolean', default: false }, s3: { type: 'string' }, 's3-all': { type: 'boolean', default: false },
      'reply-from': { type: 'string' }, reply: { type: 'string' }, proof: { type: 'string' }, wordpress: { type: 'string' }, announce: { type: 'string' }, png: { type: 'boolean', default: false }, 'no-png': { type: 'boolean', default: false }, 'with-here': { type: 'boolean', default: false }, picture: { type: 'boolean', default: false },
    },
  });
  if (values.site === undefined) throw new ConfigError('no-site', 'Where to? Give --site DIR.');
  if (values.withdraw === undefined && positionals.length === 0) throw new ConfigError('no-file', 'Which mail? Give a file, a folder or a case.');
  const world: WorldFlags = { world: values.world, online: values.online, capture: false, ask: values.ask, tlp: values.online ? 'clear' : undefined, case: values.case };
  checkWorldFlags(world);
  return {
    site: values.site, paths: positionals, language: values.lang === 'ja' || values.lang === 'en' ? values.lang : languageOfUser(), isPreview: values.preview, unmask: values.unmask.map(unmaskable),
    marking: values.tlp === undefined ? null : markingOf(values.tlp), permission: { mayShowMail: !values['no-consent'], evenSuspicious: values['even-suspicious'] },
    note: readNote(values.note, values['note-ja'], values['note-en']), withdraw: values.withdraw ?? null, config: { name: values.name, baseUrl: values['base-url'], contact: values.contact }, desks: values.desks ?? null, isWithHere: values['with-here'], isPictured: values.picture,
    reply: replyOf(values['reply-from'], values.reply, values.proof, positionals.length),
    handOn: { webhook: values.webhook ?? null, isGit: values.git || values.push, isPushed: values.push, s3: values.s3 ?? null, isWhole: values['s3-all'], wordpress: values.wordpress ?? null, networks: networksOf(values.announce) },
    isPng: values['no-png'] ? false : values.png ? true : null, world, isBeside: values.beside, trust: values.trust,
  };
}

/** `--note` is in the language that its letters show; `--note-ja` and `--note-en` say which. */
function readNote(note: string | undefined, ja: string | undefined, en: string | undefined): Note | null {
  const read = note === undefined ? { ja: null, en: null } : noteOf(note);
  const told: Note = { ja: ja ?? read.ja, en: en ?? read.en };
  if ((ja !== undefined && read.ja !== null) || (en !== undefined && read.en !== null)) throw new ConfigError('two-notes', '--note is in the language of the other note too: give --note-ja and --note-en.');
  return told.ja === null && told.en === null ? null : told;
}

function replyOf(domain: string | undefined, text: string | undefined, proof: string | undefined, mails: number): PublishOrder['reply'] {
  if (domain === undefined && text === undefined && proof === undefined) return null;
  if (domain === undefined || text === undefined || proof === undefined || mails !== 1) throw new ConfigError('half-a-reply', 'A reply needs the mail or case it is about, --reply-from DOMAIN, --reply TEXT and --proof dns or a signed mail’s file.');
  return { domain: domain.toLowerCase(), text, proof };
}

function networksOf(text: string | undefined): readonly Network[] {
  return (text ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '').map((name) => {
    const known = NETWORKS.find((each) => each === name);
    if (known === undefined) throw new ConfigError('bad-value', `--announce takes ${NETWORKS.join(', ')}; not “${name}”.`);
    return known;
  });
}

function unmaskable(kind: string): Unmaskable {
  const known = UNMASKABLE.find((each) => each === kind);
  if (known === undefined) throw new ConfigError('bad-value', `--unmask takes ${UNMASKABLE.join(', ')}; not “${kind}”. Names and the recipient always stay masked.`);
  return known;
}

export function markingOf(tlp: string): Marking {
  const known = readMarking(tlp);
  if (known === null) throw new ConfigError('bad-value', `A marking (--tlp, --mark) is one of ${MARKINGS.join(', ')}; not “${tlp}”.`);
  return known;
}

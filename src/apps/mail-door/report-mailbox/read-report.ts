import type { Language } from '../../../base/bilingual.ts';
import { unwrapForward } from '../../../message/containers/attached-mail.ts';
import { unwrapQuoted } from '../../../message/containers/quoted-mail.ts';
import { guessLanguage } from '../../../message/language/guess-language.ts';
import type { Message, OpenMail } from '../../../message/model.ts';
import { openMail } from '../../../message/open-mail.ts';
import { parseMessage } from '../../../message/parse-message.ts';
import type { Report } from './model.ts';

/** Words of the reporter's own that are looked at for the language. */
const OWN_CHARS = 600;

/** Reads who reports what. Any bytes; never throws. */
export function readReport(bytes: Uint8Array, envelopeFrom: string | null, otherwise: Language): Report {
  const mail = openMail(bytes, parseMessage(bytes));
  const { header } = mail.message;
  const attached = unwrapForward(mail);
  const carried = attached ?? unwrapQuoted(mail);
  const [author, ...others] = header.from;
  return {
    reporter: author === undefined || others.length > 0 ? '' : author.addrSpec.toLowerCase(),
    envelopeFrom: envelopeFrom?.toLowerCase() ?? header.returnPath?.addrSpec.toLowerCase() ?? null,
    messageId: /<[^<>\s]{3,250}>/.exec(header.messageId?.text ?? '')?.[0] ?? null,
    language: languageOf(mail, otherwise), carries: carried === null ? null : attached === null ? 'inline' : 'attached',
    suspects: carried === null ? [] : sendersOf(parseMessage(carried.bytes, carried.provenance)), automatic: automaticSign(mail.message),
  };
}

function sendersOf({ header }: Message): readonly string[] {
  return [...new Set([...header.from, ...header.sender, ...header.replyTo, ...(header.returnPath === null ? [] : [header.returnPath])].map(({ addrSpec }) => addrSpec.toLowerCase()).filter((address) => address !== ''))];
}

/** What the reporter wrote, then what the field says that some programs set; then where their address is. */
function languageOf(mail: OpenMail, otherwise: Language): Language {
  const told = mail.message.fields.find(({ key }) => key === 'accept-language' || key === 'content-language')?.text.toLowerCase() ?? '';
  if (told.startsWith('ja')) return 'ja';
  const own = (mail.view.text.split(/^.{0,40}(?:-{3,}|_{5,}|>|From:|差出人)/m)[0] ?? '').slice(0, OWN_CHARS);
  const { language, confidence } = guessLanguage(own.trim().length >= 4 ? own : (mail.message.header.subject?.text.replace(/^(?:(?:fwd?|fw|転送)\s*:\s*)+/i, '') ?? ''));
  if (language === 'ja') return 'ja';
  if (language === 'en' && confidence > 0.3 && own.trim().length >= 12) return 'en';
  return (mail.message.header.from[0]?.domain ?? '').endsWith('.jp') ? 'ja' : told.startsWith('en') ? 'en' : otherwise;
}

const AUTOMATIC_FIELDS: readonly (readonly [key: string, sign: RegExp])[] = [
  ['auto-submitted', /^(?!\s*no\b)/i], ['precedence', /bulk|list|junk|auto_reply/i], ['x-auto-response-suppress', /all|autoreply|oof|dr\b/i],
  ['x-autoreply', /./], ['x-autorespond', /./], ['x-loop', /./], ['x-fuwake-answer', /./], ['feedback-id', /./], ['x-failed-recipients', /./],
];

/** *Source*: RFC 3834 §2, and the habits of mail programs that are older. */
function automaticSign(message: Message): string | null {
  if (message.header.list.length > 0) return 'list';
  const found = AUTOMATIC_FIELDS.find(([key, sign]) => message.fields.some((field) => field.key === key && sign.test(field.text)));
  if (found !== undefined) return found[0];
  return message.parts[0]?.mediaType === 'multipart/report' && message.parts[0].parameters['report-type']?.toLowerCase() !== 'feedback-report' ? 'report' : null;
}

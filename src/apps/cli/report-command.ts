import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCaseFile, writeCaseFolder } from '../../adapters/case-folder.ts';
import { readConfig } from '../../adapters/config.ts';
import type { Config } from '../../adapters/config.ts';
import { ConfigError } from '../../base/errors.ts';
import { printReports, readReports, REPORTS_FILE, withReport } from '../../casefile/desk-reports.ts';
import type { DeskReport } from '../../casefile/desk-reports.ts';
import { shippedOptions } from '../../index.ts';
import { draftReports, printDraft } from '../../publication/desks/drafts.ts';
import type { Draft } from '../../publication/desks/drafts.ts';
import { xarfReports } from '../../publication/machine/xarf.ts';
import type { SiteConfig } from '../../publication/model.ts';
import { entryOf } from '../../publication/site/entry.ts';
import { writeArticle } from '../../report/formats/article/write-article.ts';
import { forPublic } from './for-public.ts';
import { replayCase } from './replay-case.ts';
import { languageOfUser } from './user-language.ts';

const EXIT_NOT_SENT = 70;

/**
 * `fuwake report CASE [--desk NAME [--send] …]`: what to tell which desk about a case, and what became of it. Only
 * `--send` with one desk's name sends, and only one mail.
 */
export async function reportCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args], allowPositionals: true, strict: true,
    options: { desk: { type: 'string' }, send: { type: 'boolean', default: false }, 'with-mail': { type: 'boolean', default: false }, sent: { type: 'boolean', default: false }, answered: { type: 'boolean', default: false }, 'taken-down': { type: 'boolean', default: false }, at: { type: 'string' }, name: { type: 'string' }, contact: { type: 'string' }, to: { type: 'string' }, lang: { type: 'string' } },
  });
  const folder = positionals[0];
  if (folder === undefined || positionals.length > 1 || !existsSync(join(folder, 'case.json'))) throw new ConfigError('no-case', 'Which case? Give its folder (fuwake dissect MAIL --case FOLDER makes one).');
  const language = values.lang === 'ja' || values.lang === 'en' ? values.lang : languageOfUser();
  const settings = readConfig();
  const config: SiteConfig = { name: values.name ?? 'fuwake', baseUrl: null, contact: values.contact ?? settings.smtpFrom };
  const now = new Date().toISOString();
  const at = values.at ?? now;
  if (Number.isNaN(Date.parse(at))) throw new ConfigError('bad-value', `--at takes a time, as 2026-01-31T09:00:00Z; not “${at}”.`);
  const reports = readReports(readCaseFile(folder, REPORTS_FILE));
  const { drafts, xarf, mail } = await openCaseForDesks(folder, config, now);
  if (values.desk === undefined) {
    if (values.send || values.sent || values.answered || values['taken-down']) throw new ConfigError('no-desk', 'Which desk? Name one with --desk; nothing is ever sent to several at once.');
    process.stdout.write(drafts.map((draft) => lineOf(draft, reports.find(({ desk }) => desk === draft.desk), language)).join(''));
    return 0;
  }
  const chosen = drafts.find(({ desk }) => desk === values.desk);
  if (chosen === undefined) throw new ConfigError('no-desk', `This case has nothing for a desk “${values.desk}”; it has ${drafts.map(({ desk }) => desk).join(', ')}.`);
  const draft = values.to === undefined ? chosen : { ...chosen, by: 'mail' as const, to: values.to, source: null };
  const keep = (change: Parameters<typeof withReport>[3]): void => writeCaseFolder(folder, new Map([[REPORTS_FILE, printReports(withReport(reports, draft.desk, draft.to, change))]]));
  const noted = Object.fromEntries([['sent', values.sent], ['answered', values.answered], ['takenDown', values['taken-down']]].flatMap(([key, isSo]) => (isSo === true ? [[key, new Date(at).toISOString()]] : [])));
  if (Object.keys(noted).length > 0) {
    keep(noted);
    return 0;
  }
  if (!values.send) {
    process.stdout.write(printDraft(draft));
    return 0;
  }
  refuseSending(draft, reports);
  const messageId = await send(draft, xarf, values['with-mail'] ? mail : null, settings);
  if (messageId === null) return EXIT_NOT_SENT;
  keep({ sent: now, messageId });
  process.stderr.write(`${language === 'ja' ? '送信しました' : 'sent'}: ${draft.to} ${messageId}\n`);
  return 0;
}

/** *Errors*: {@link ConfigError} where the desk takes no mail, or had one. */
function refuseSending(draft: Draft, reports: readonly DeskReport[]): void {
  if (draft.by === 'form') throw new ConfigError('no-mail-desk', `${draft.name.en} takes no mail: fill in ${draft.to} (without --send the text is printed), then note it with --sent.`);
  if (draft.by === 'look-up') throw new ConfigError('no-mail-desk', `${draft.name.en} takes no mail that is known here: look up its address and give it with --to.`);
  if (reports.some(({ desk, sent }) => desk === draft.desk && sent !== null)) throw new ConfigError('sent-already', `“${draft.desk}” was told already; another report of the same mail only costs their time.`);
}

/** Sends one report. *Shape*: its Message-ID; `null` where the server did not take it, which is said. */
async function send(draft: Draft, xarf: readonly unknown[], mail: Uint8Array | null, { smtpUrl, smtpFrom }: Config): Promise<string | null> {
  if (smtpUrl === null || smtpFrom === '') throw new ConfigError('no-smtp', 'To send, set FUWAKE_SMTP_URL and FUWAKE_SMTP_FROM.');
  const { sendMail } = await import('../../adapters/send-mail.ts');
  const outcome = await sendMail(smtpUrl, {
    from: smtpFrom, to: draft.to, subject: draft.subject, text: draft.text,
    attachments: [
      ...(draft.readsXarf ? xarf.map((report, nth) => ({ name: xarf.length === 1 ? 'xarf.json' : `xarf-${nth + 1}.json`, type: 'application/json', content: JSON.stringify(report, null, 1) })) : []),
      ...(mail === null ? [] : [{ name: 'mail.eml', type: 'message/rfc822', content: mail }]),
    ],
  });
  if (outcome.kind === 'found') return outcome.value.messageId;
  process.stderr.write(`not sent: ${outcome.kind === 'failed' ? `${outcome.code} ${outcome.detail}` : outcome.kind}\n`);
  return null;
}

/** The case, masked for everybody, told to desks. The mail as it came goes along only where a person says so. */
async function openCaseForDesks(folder: string, config: SiteConfig, now: string) {
  for await (const { dissection } of replayCase(folder, 'mail', { ...shippedOptions({ trust: [] }), forPublic: forPublic([]) })) {
    const articles = { ja: writeArticle(dissection, { language: 'ja' }), en: writeArticle(dissection, { language: 'en' }) };
    const entry = entryOf(dissection, articles, undefined, now, null);
    return { drafts: draftReports(dissection, entry, config), xarf: await xarfReports(dissection, entry, config), mail: blobOf(folder) };
  }
  throw new ConfigError('case-broken', 'There is no mail in this case.');
}

function blobOf(folder: string): Uint8Array {
  const { input } = JSON.parse(new TextDecoder().decode(readCaseFile(folder, 'case.json') ?? new Uint8Array())) as { readonly input: { readonly sha256: string } };
  return readCaseFile(folder, `blobs/${input.sha256}`) ?? new Uint8Array();
}

function lineOf(draft: Draft, report: DeskReport | undefined, language: 'ja' | 'en'): string {
  const words = language === 'ja' ? { mail: 'メール', form: 'フォーム', 'look-up': '要確認', none: '未送信', sent: '送信', answered: '返答', takenDown: '削除確認', wants: '（元のメールの添付を求めています: --with-mail）', source: '出典' } : { mail: 'mail', form: 'form', 'look-up': 'look up', none: 'not sent', sent: 'sent', answered: 'answered', takenDown: 'taken down', wants: ' (wants the mail itself: --with-mail)', source: 'says' };
  const state = report === undefined ? words.none : (['sent', 'answered', 'takenDown'] as const).flatMap((key) => (report[key] === null ? [] : [`${words[key]} ${report[key].slice(0, 16)}`])).join(', ');
  return `${draft.desk}  [${state}]\n    ${draft.name[language]} — ${words[draft.by]}: ${draft.to}${draft.wantsMail ? words.wants : ''}\n${draft.source === null ? '' : `    ${words.source}: ${draft.source}\n`}`;
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The add-on's own name, as its manifest has it. */
export const ADDON = 'fuwake@fuwake.invalid';

/** Nobody listens there: what Thunderbird itself would ask the network goes nowhere. */
const DEAD_END = { host: '127.0.0.1', port: 9 };

/** One reader with local folders and an address, no server, no first-run pages, and the add-on in its place. */
const SETTINGS: Readonly<Record<string, string | number | boolean>> = {
  'xpinstall.signatures.required': false, 'extensions.autoDisableScopes': 0, 'extensions.update.enabled': false,
  'marionette.port': 0,
  'mail.accountmanager.accounts': 'account1', 'mail.accountmanager.localfoldersserver': 'server1',
  'mail.account.account1.server': 'server1', 'mail.account.account1.identities': 'id1',
  'mail.server.server1.type': 'none', 'mail.server.server1.hostname': 'Local Folders', 'mail.server.server1.userName': 'nobody', 'mail.server.server1.name': 'Local Folders', 'mail.server.server1.directory-rel': '[ProfD]Mail/Local Folders',
  'mail.identity.id1.useremail': 'hanako@example.jp', 'mail.identity.id1.fullName': 'Hanako', 'mail.identity.id1.valid': true,
  'mail.provider.enabled': false, 'mail.rights.version': 1, 'mail.shell.checkDefaultClient': false, 'mail.spotlight.firstRunDone': true, 'mail.winsearch.firstRunDone': true, 'mailnews.start_page.enabled': false,
  'app.donation.eoy.version.viewed': 999, 'app.update.enabled': false, 'datareporting.policy.dataSubmissionEnabled': false, 'toolkit.telemetry.enabled': false,
  'network.proxy.type': 1, 'network.proxy.http': DEAD_END.host, 'network.proxy.http_port': DEAD_END.port, 'network.proxy.ssl': DEAD_END.host, 'network.proxy.ssl_port': DEAD_END.port,
};

/** Writes a fresh profile: settings, the add-on's archive, and an Inbox with these mails. */
export function writeProfile(folder: string, { addon, mails, locale }: { readonly addon: Uint8Array; readonly mails: readonly string[]; readonly locale: string }): void {
  const settings = { ...SETTINGS, 'intl.accept_languages': locale };
  writeFileSync(join(folder, 'user.js'), Object.entries(settings).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const boxes = join(folder, 'Mail/Local Folders');
  for (const inside of [join(folder, 'extensions'), boxes]) mkdirSync(inside, { recursive: true });
  writeFileSync(join(folder, 'extensions', `${ADDON}.xpi`), addon);
  writeFileSync(join(boxes, 'Inbox'), mails.map((path) => `From - Sat Jun 14 09:00:00 2025\n${readFileSync(path, 'latin1').replaceAll(/^From /gm, '>From ')}\n`).join(''), 'latin1');
}

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openMarionette } from './marionette.fixture.ts';
import { ADDON, writeProfile } from './profile.fixture.ts';

/** What the page of the add-on shows. */
export interface Shown {
  readonly title: string;
  readonly answer: string;
  readonly advice: readonly string[];
  readonly findings: number;
  readonly links: number;
  readonly plateWidth: number;
  readonly desk: string;
}

/** A letter that stands open to be sent. */
export interface Letter {
  readonly to: readonly string[];
  readonly attached: readonly { readonly type: string; readonly text: string }[];
}

export interface TestThunderbird {
  readonly addon: () => Promise<{ readonly isActive: boolean; readonly permissions: readonly string[] }>;
  /** Shows a mail of the Inbox by its subject: beside the list, or in a window of its own. */
  readonly select: (subject: string, place?: 'pane' | 'window') => Promise<void>;
  /** Shows a mail that lies as a file on the disk. */
  readonly openFile: (path: string) => Promise<void>;
  /** Presses the add-on's button above the mail, and waits for what its page has to say. */
  readonly press: () => Promise<Shown>;
  /** Types an address into the page that is open and hands the mail on. */
  readonly forward: (address: string) => Promise<Letter>;
  /** Who asked the network for what since the start; the first to ask is the test itself. */
  readonly asked: () => Promise<readonly { readonly addon: string | null; readonly url: string }[]>;
  readonly picture: () => Promise<Buffer>;
  readonly stop: () => Promise<void>;
}

const BUTTON = `${ADDON.replaceAll(/[^a-z0-9]/g, '_')}-messageDisplayAction-toolbarbutton`;

/** What every script begins with. Pages of an add-on live in another process: a script is sent there, and its answer comes back. */
const BEGIN = `
  const load = (path) => ChromeUtils.importESModule(path);
  const { MailServices } = load('resource:///modules/MailServices.sys.mjs'), { MailUtils } = load('resource:///modules/MailUtils.sys.mjs');
  const main = Services.wm.getMostRecentWindow('mail:3pane'), tabmail = main.document.getElementById('tabmail');
  const until = async (holds, what) => { for (let tries = 0; tries < 1200; tries++) { const found = await holds(); if (found) return found; await new Promise((done) => main.setTimeout(done, 50)); } throw new Error('waited in vain for ' + what); };
  const inPage = (body) => new Promise((done) => {
    const { messageManager } = tabmail.currentTabInfo.browser;
    messageManager.addMessageListener('told', function heard({ data }) { messageManager.removeMessageListener('told', heard); done(data); });
    messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent('sendAsyncMessage("told", (() => { const { document } = content; ' + body + ' })());'), false);
  });
  const inbox = () => MailServices.accounts.localFoldersServer.rootFolder.getChildNamed('Inbox');
  const shownIn = () => { const own = Services.wm.getMostRecentWindow('mail:messageWindow'); return own === null ? tabmail.currentAboutMessage : own.messageBrowser?.contentWindow; };
  const button = () => shownIn()?.document?.getElementById('${BUTTON}');
  const isShown = () => until(() => button() && shownIn().getMessagePaneBrowser?.().contentDocument?.readyState === 'complete' && shownIn().getMessagePaneBrowser().currentURI.spec !== 'about:blank', 'the mail');
`;

const WATCH = `main.fuwakeAsked = []; Services.obs.addObserver((subject) => { const channel = subject.QueryInterface(Ci.nsIHttpChannel); main.fuwakeAsked.push({ addon: channel.loadInfo.triggeringPrincipal.addonId || null, url: channel.URI.spec }); }, 'http-on-modify-request'); await main.fetch('http://test.invalid/').catch(() => null);`;

const SELECT = `
  const [subject, place] = given;
  Services.wm.getMostRecentWindow('mail:messageWindow')?.close();
  tabmail.switchToTab(0);
  const pane = tabmail.currentAbout3Pane;
  if (pane.gFolder !== inbox()) pane.displayFolder(inbox());
  const row = await until(() => { const view = pane.gDBView; for (let at = 0; at < (view?.rowCount ?? 0); at++) if (view.getMsgHdrAt(at).mime2DecodedSubject === subject) return { at }; return null; }, subject);
  if (place === 'window') { MailUtils.openMessageInNewWindow(pane.gDBView.getMsgHdrAt(row.at)); await until(() => Services.wm.getMostRecentWindow('mail:messageWindow'), 'a window'); }
  else pane.threadTree.selectedIndex = row.at;
  await isShown();
`;

const OPEN_FILE = `
  Services.wm.getMostRecentWindow('mail:messageWindow')?.close();
  await until(() => Services.wm.getMostRecentWindow('mail:messageWindow') === null, 'the window to close');
  const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
  file.initWithPath(given[0]);
  const before = tabmail.tabInfo.length;
  MailUtils.openEMLFile(main, file, Services.io.newFileURI(file));
  await until(() => tabmail.tabInfo.length > before, 'a tab');
  await isShown();
`;

const PRESS = `
  const before = [...tabmail.tabInfo];
  (await until(button, 'the button')).click();
  await until(() => !before.includes(tabmail.currentTabInfo) && /look\\.html#\\d+$/.test(tabmail.currentTabInfo.browser?.currentURI.spec), 'the page');
  return until(() => inPage(\`
    const all = (selector) => [...document.querySelectorAll(selector)], said = (selector) => document.querySelector(selector)?.textContent ?? '';
    const picture = document.querySelector('img');
    return picture?.complete ? { title: said('h1'), answer: said('.answer'), advice: all('.advice li').map((one) => one.textContent), findings: all('ol li').length, links: all('a').length, plateWidth: picture.naturalWidth, desk: document.querySelector('input').value } : null;
  \`), 'the verdict');
`;

const FORWARD = `
  await inPage('document.querySelector("input").value = ' + JSON.stringify(given[0]) + '; document.querySelector("form button").click();');
  const letter = await until(() => Services.wm.getMostRecentWindow('msgcompose'), 'a letter');
  const all = (selector) => [...letter.document.querySelectorAll(selector)];
  await until(() => all('mail-address-pill').length > 0 && all('#attachmentBucket > *').length > 0, 'its address and attachment');
  const attached = await Promise.all(all('#attachmentBucket > *').map(async ({ attachment: { url, contentType } }) => ({ type: contentType, text: await (await main.fetch(url)).text() })));
  const to = all('mail-address-pill').map(({ emailAddress }) => emailAddress);
  letter.gMsgCompose.bodyModified = false;
  letter.close();
  return { to, attached };
`;

/** The system's Thunderbird with a profile of its own and no screen, told what to do as a reader would do it. */
export async function startThunderbird(program: string, given: { readonly addon: Uint8Array; readonly mails: readonly string[]; readonly locale: string }): Promise<TestThunderbird> {
  const folder = mkdtempSync(join(tmpdir(), 'fuwake-thunderbird-'));
  writeProfile(folder, given);
  // It starts others: with a group of its own all of them end together.
  const child = spawn(program, ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', folder], { stdio: 'ignore', detached: true, env: { ...process.env, HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8' } });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const end = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const line = await openMarionette(await portIn(join(folder, 'MarionetteActivePort')));
    const run = async (body: string, ...more: readonly unknown[]): Promise<unknown> => line.run(BEGIN + body, ...more);
    await run(WATCH);
    return {
      addon: async () => await run(`
        const one = await load('resource://gre/modules/AddonManager.sys.mjs').AddonManager.getAddonByID('${ADDON}');
        return { isActive: one?.isActive ?? false, permissions: one?.userPermissions.permissions ?? [] };`) as { readonly isActive: boolean; readonly permissions: readonly string[] },
      select: async (subject, place = 'pane') => void (await run(SELECT, subject, place)),
      openFile: async (path) => void (await run(OPEN_FILE, resolve(path))),
      press: async () => await run(PRESS) as Shown,
      forward: async (address) => await run(FORWARD, address) as Letter,
      asked: async () => await run('return main.fuwakeAsked;') as readonly { readonly addon: string | null; readonly url: string }[],
      picture: line.picture,
      stop: async () => {
        line.close();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

async function portIn(file: string): Promise<number> {
  for (let tries = 0; tries < 1_200; tries++) {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (text !== '') return Number(text);
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('Thunderbird does not get ready.');
}

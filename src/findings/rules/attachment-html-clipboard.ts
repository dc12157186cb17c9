import { defineRule } from '../define-rule.ts';
import { called, capital, filesOf } from '../attached-files.ts';

const PASTE = /\b(?:win(?:dows)?(?: ?key| logo)?|⊞)\s*\+\s*[rx]\b|\bpowershell\b|\bterminal\b|ファイル名を指定して実行|ターミナル|コマンド ?プロンプト/i;

/** A page that has its reader paste a command. */
export const attachmentHtmlClipboard = defineRule({
  id: 'attachment-html-clipboard',
  viewpoint: 'attachment',
  severity: 'critical',
  shows: { kind: 'malware', goal: 'run-file' },
  techniques: ['T1204.004'],
  title: { ja: 'コマンドを貼り付けさせるページ', en: 'A page that has its reader paste a command' },
  why: {
    ja: '「ロボットではないことの確認」などと称し、コピーさせたコマンドを自分で実行させます。',
    en: 'Under the name of a check or a repair, the reader is told to paste a command that the page has put into the clipboard.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const hit = filesOf(evidence.all('attachment'), 'page').find(({ file, content }) => content.does.includes('asks-clipboard')
      && evidence.all('attached-text').some((text) => text.partId === file.partId && PASTE.test(text.text)));
    if (hit === undefined) return 'no page asks to paste a command';
    const name = called(hit.file);
    return [{ sentence: { ja: `${name.ja}は、コピーさせた命令を貼り付けて実行するように求めます。`, en: `${capital(name.en)} asks its reader to paste and run a command that it has put into the clipboard.` }, observations: [hit.file] }];
  },
});

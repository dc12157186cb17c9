import { defineRule } from '../define-rule.ts';

/** Files that run when they are opened. */
const PROGRAM = /\.(?:exe|msi|scr|com|pif|bat|cmd|ps1|vbs?e?|jse?|wsf|hta|lnk|jar|apk|dmg|pkg|iso|img|vhdx?|xll|cpl|chm)$/i;
const ARCHIVE = /\.(?:zip|rar|7z|gz|tar|cab|ace|one)$/i;

/** A link that brings a program instead of a page. */
export const pagePushesFile = defineRule({
  id: 'page-pushes-file',
  viewpoint: 'page',
  severity: 'high',
  shows: { kind: 'malware', goal: 'run-file' },
  techniques: ['T1566.002', 'T1204.002'],
  title: { ja: '開くとファイルがダウンロードされるリンク', en: 'A link that brings a file' },
  why: {
    ja: 'リンクを開いただけで届くプログラムや圧縮ファイルは、端末を乗っ取るためのものかもしれません。',
    en: 'A program or an archive that comes as soon as a link is opened may be there to take the machine over.',
  },
  needs: ['landing-page'],
  evaluate: (evidence) => {
    const page = evidence.all('landing-page')[0];
    if (page === undefined || page.outcome.kind !== 'found') return 'the page was not seen';
    const file = page.files.find(({ name }) => PROGRAM.test(name)) ?? page.files.find(({ name }) => ARCHIVE.test(name));
    if (file === undefined) return page.files.length === 0 ? 'no file came' : 'the file is no program and no archive';
    if (page.ownerBrandId !== null) return 'a known brand’s own page';
    const isProgram = PROGRAM.test(file.name);
    return [{
      severity: isProgram ? 'high' : evidence.callToAction()?.isAuthorsDomain === true ? 'note' : 'low',
      sentence: isProgram ? { ja: `リンクを開くと、プログラム「${file.name}」がダウンロードされます。`, en: `The link brings a program, “${file.name}”.` } : { ja: `リンクを開くと、圧縮ファイル「${file.name}」がダウンロードされます。`, en: `The link brings an archive, “${file.name}”.` },
      observations: [page],
    }];
  },
});

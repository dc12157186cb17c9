import { defineRule } from '../define-rule.ts';
import { called, capital, filesOf, RUNS } from '../attached-files.ts';
import { quoted } from '../sentences.ts';

/** Files in an archive that was packed for one of them. */
const FEW = 10;

/** An archive with a file that runs. */
export const attachmentArchiveRuns = defineRule({
  id: 'attachment-archive-runs',
  viewpoint: 'attachment',
  severity: 'high',
  shows: { kind: 'malware', goal: 'run-file' },
  techniques: ['T1204.002', 'T1566.001', 'T1027'],
  title: { ja: '圧縮ファイルの中に実行ファイル', en: 'A file that runs, packed in an archive' },
  why: {
    ja: '圧縮しておくと、添付の検査をすり抜け、開くまで中身が見えません。',
    en: 'Packed in an archive, a program passes filters that would stop it, and shows only when opened.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const results = filesOf(evidence.all('attachment'), 'archive').flatMap(({ file, content }) => {
      const inside = content.files.filter(({ actsAs }) => actsAs !== null && RUNS.includes(actsAs));
      if (inside.length === 0) return [];
      const [name, words] = [called(file), quoted(inside.map((one) => one.name), 2)];
      return [{
        // Whoever packs a whole program puts dozens of files into it; a lure has one.
        severity: content.count <= FEW ? ('high' as const) : ('note' as const),
        sentence: { ja: `${name.ja}には、開くと動くファイル${words.ja}が入っています。開かないでください。`, en: `${capital(name.en)} holds a file that runs when opened: ${words.en}. Do not open it.` },
        observations: [file],
      }];
    });
    return results.length === 0 ? 'no archive with such a file' : results.slice(0, 3);
  },
});

import { defineRule } from '../define-rule.ts';
import { called, capital, contentOf } from '../attached-files.ts';
import { quoted } from '../sentences.ts';

/** A disk image. */
export const attachmentDiskImage = defineRule({
  id: 'attachment-disk-image',
  viewpoint: 'attachment',
  severity: 'high',
  shows: { kind: 'malware', goal: 'run-file' },
  techniques: ['T1553.005', 'T1566.001'],
  title: { ja: 'ディスクイメージの添付', en: 'An attached disk image' },
  why: {
    ja: 'ディスクイメージの中のファイルには「インターネットから来た」という印が付かず、警告なしに動くことがあります。',
    en: 'Files in a disk image may lose the mark that they came from the internet, and then run without a warning.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const file = evidence.all('attachment').find((file) => file.actsAs === 'disk-image');
    if (file === undefined) return 'no disk image';
    const name = called(file);
    const inside = quoted(contentOf(file, 'archive')?.files.map((one) => one.name) ?? [], 2);
    return [{ sentence: { ja: `${name.ja}はディスクイメージです${inside.ja === '' ? '' : `（中身は${inside.ja}）`}。開かないでください。`, en: `${capital(name.en)} is a disk image${inside.en === '' ? '' : ` (in it: ${inside.en})`}. Do not open it.` }, observations: [file] }];
  },
});

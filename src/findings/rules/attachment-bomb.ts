import { defineRule } from '../define-rule.ts';
import { called, capital } from '../attached-files.ts';

const BOMB: readonly string[] = ['zip-ratio', 'archive-depth'];

/** An attachment that is made to overload. */
export const attachmentBomb = defineRule({
  id: 'attachment-bomb',
  viewpoint: 'attachment',
  severity: 'medium',
  shows: { kind: 'malware', goal: null },
  techniques: ['T1027', 'T1499'],
  title: { ja: '展開すると膨れ上がる添付', en: 'An attachment that swells when unpacked' },
  why: {
    ja: 'わずかなデータが極端に膨らむように作られたファイルは、検査する側を止めるために使われます。',
    en: 'A few bytes that unpack to very many are made to stop whoever checks them.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const file = evidence.all('attachment').find((file) => file.limits.some(({ limit }) => BOMB.includes(limit)));
    if (file === undefined) return 'no limit of unpacking was reached';
    const name = called(file);
    return [{ sentence: { ja: `${name.ja}は展開すると異常に大きくなるため、途中でやめました。`, en: `${capital(name.en)} swells so much when unpacked that we stopped.` }, observations: [file] }];
  },
});

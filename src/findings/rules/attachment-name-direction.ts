import { defineRule } from '../define-rule.ts';

const MARKS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A name that is written backwards in part. */
export const attachmentNameDirection = defineRule({
  id: 'attachment-name-direction',
  viewpoint: 'attachment',
  severity: 'high',
  shows: { kind: 'malware', goal: 'run-file' },
  techniques: ['T1036.002'],
  title: { ja: 'ファイル名の一部が逆向き', en: 'A name that is turned around' },
  why: {
    ja: '文字の向きを変える見えない記号で、「…exe」を「…pdf」のように見せかけています。',
    en: 'An invisible mark turns the direction of the letters, so that a program’s ending reads like a document’s.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const file = evidence.all('attachment').find((file) => file.nameTricks.includes('direction-override'));
    if (file === undefined) return 'no such mark in a name';
    const plain = file.fileName.replace(MARKS, '');
    return [{ sentence: { ja: `添付の名前には文字の向きを変える記号が入っています。実際の名前は「${plain}」です。`, en: `The name of an attachment holds a mark that turns its letters around; it really is “${plain}”.` }, observations: [file] }];
  },
});

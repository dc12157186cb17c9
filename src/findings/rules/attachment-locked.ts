import { defineRule } from '../define-rule.ts';
import type { AttachmentSeen } from '../../evidence/model.ts';
import { called, capital, contentOf } from '../attached-files.ts';

function isLocked(file: AttachmentSeen): boolean {
  const archive = contentOf(file, 'archive');
  return (archive !== null && archive.isEncrypted && archive.password === null) || contentOf(file, 'pdf')?.isEncrypted === true || contentOf(file, 'office')?.isEncrypted === true;
}

/** A file that needs a password. */
export const attachmentLocked = defineRule({
  id: 'attachment-locked',
  viewpoint: 'attachment',
  severity: 'note',
  bearing: 'informs',
  techniques: ['T1027.013'],
  title: { ja: 'パスワード付きの添付', en: 'An attachment that needs a password' },
  why: {
    ja: 'パスワードの付いたファイルは、受信側の検査では中身を確かめられません。',
    en: 'No filter can look into a file that needs a password.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const file = evidence.all('attachment').find((file) => isLocked(file));
    if (file === undefined) return 'no file that needs a password';
    const name = called(file);
    return [{ sentence: { ja: `${name.ja}はパスワードで守られていて、中身は確かめられていません。`, en: `${capital(name.en)} needs a password; what is in it was not looked at.` }, observations: [file] }];
  },
});

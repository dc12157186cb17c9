import { defineRule } from '../define-rule.ts';
import type { OfficeContent } from '../../evidence/model.ts';
import { called, capital, filesOf } from '../attached-files.ts';

const FETCHED: readonly OfficeContent['external'][number]['kind'][] = ['template', 'object', 'frame'];
const REMOTE = /^(?:mhtml:)?(?:https?:|ftp:|\\\\|file:\/\/(?!\/)[\w.-]+)/i;

/** A document that fetches something from elsewhere. */
export const attachmentOfficeRemote = defineRule({
  id: 'attachment-office-remote',
  viewpoint: 'attachment',
  severity: 'high',
  shows: { kind: 'malware', goal: 'run-file' },
  techniques: ['T1221', 'T1204.002'],
  title: { ja: '開くと外部から部品を取り寄せる文書', en: 'A document that fetches something when it is opened' },
  why: {
    ja: 'ひな形や埋め込み部品を外のサーバーから取り寄せる文書は、届いた時点では無害に見え、開くと危険な中身を読み込みます。',
    en: 'A document that takes its template or an object from another server looks harmless on arrival and loads the rest when it is opened.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const hits = filesOf(evidence.all('attachment'), 'office').flatMap(({ file, content }) => content.external.filter(({ kind, target }) => FETCHED.includes(kind) && REMOTE.test(target)).map((part) => ({ file, part })));
    const hit = hits.find(({ part }) => part.kind === 'template') ?? hits[0];
    if (hit === undefined) return 'no document fetches anything';
    const name = called(hit.file);
    const host = /^(?:[a-z]+:)?[\\/]*(?:[^@\\/]*@)?([^\\/:?#@]+)/i.exec(hit.part.target)?.[1] ?? hit.part.target;
    const what = hit.part.kind === 'template' ? { ja: 'ひな形', en: 'its template' } : { ja: '埋め込み部品', en: 'an object' };
    return [{
      severity: hit.part.kind === 'template' || hit.part.target.startsWith('\\\\') ? 'high' : 'medium',
      sentence: { ja: `${name.ja}は、開くと ${host} から${what.ja}を取り寄せます。`, en: `${capital(name.en)} fetches ${what.en} from ${host} when it is opened.` }, observations: [hit.file],
    }];
  },
});

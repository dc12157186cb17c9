import { defineRule } from '../define-rule.ts';
import { called, filesOf } from '../attached-files.ts';

/** A page that knows its reader. */
export const attachmentHtmlKnowsReader = defineRule({
  id: 'attachment-html-knows-reader',
  viewpoint: 'attachment',
  severity: 'high',
  shows: { kind: 'phishing', goal: 'credentials' },
  techniques: ['T1566.001'],
  title: { ja: '添付のページに受信者のアドレスが書き込まれている', en: 'An attached page with the reader’s address in it' },
  why: {
    ja: '宛先ごとに作り分けたページで、ログイン欄にアドレスを先に入れておき、本物らしく見せます。',
    en: 'The page was made for one reader: their address stands in the login field already, as on a page that knows them.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const hit = filesOf(evidence.all('attachment'), 'page').find(({ content }) => content.holdsRecipient && (content.forms.length > 0 || content.does.length > 0));
    if (hit === undefined) return 'no attached page holds the address';
    const name = called(hit.file);
    return [{
      severity: hit.content.forms.some((form) => form.asksPassword) || hit.content.does.some((deed) => deed === 'redirect' || deed === 'decodes' || deed === 'frame') ? 'high' : 'low',
      sentence: { ja: `${name.ja}には、あなたのアドレスが書き込まれています。`, en: `Your address is written into ${name.en}.` }, observations: [hit.file],
    }];
  },
});

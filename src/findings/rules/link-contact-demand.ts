import { defineRule } from '../define-rule.ts';

const DEMAND = /キャンセル|解約|停止|返金|確認|電話|連絡|クリック|ログイン|報告|cancel|dispute|refund|report|confirm|verify|click|call|claim|contact|support/i;
const SHOWS_ITSELF = /@|\d{3}|\(at\)|unsubscribe|配信/i;

/** Pressing it writes or calls. */
export const linkContactDemand = defineRule({
  id: 'link-contact-demand',
  viewpoint: 'link',
  severity: 'note',
  bearing: 'informs',
  techniques: ['T1566.004'],
  title: { ja: '押すとメールや電話がつながる', en: 'Pressing it writes or calls' },
  why: {
    ja: 'ページへのリンクに見えて、押すと相手へのメールや電話になります。話し始めてからだます手口の入口です。',
    en: 'It looks like a link to a page but starts a mail or a call. Some frauds begin only once you talk to them.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const link = evidence.all('link').find((link) => /^(?:mailto|tel|sms)$/.test(link.scheme) && link.via === 'anchor' && DEMAND.test(link.text) && !SHOWS_ITSELF.test(link.text));
    if (link === undefined) return 'no link writes or calls under other words';
    const words = link.text.replace(/\s+/g, ' ').trim().slice(0, 60);
    return [{
      sentence: link.scheme === 'mailto'
        ? { ja: `「${words}」を押すと、ページではなく新しいメールが開きます。`, en: `Pressing “${words}” opens no page but a new mail.` }
        : { ja: `「${words}」を押すと、ページではなく電話やメッセージがつながります。`, en: `Pressing “${words}” opens no page but starts a call or a message.` },
      observations: [link],
    }];
  },
});

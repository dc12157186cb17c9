import { defineRule } from '../define-rule.ts';

/** A greeting that no firm uses. */
export const addresseeFlattering = defineRule({
  id: 'addressee-flattering',
  viewpoint: 'addressee',
  severity: 'low',
  techniques: ['T1566'],
  title: { ja: '企業が使わない呼びかけ', en: 'A greeting that no firm uses' },
  why: {
    ja: '「親しい友へ」「受取人へ」のような呼びかけは、名前を知らない相手に送る詐欺の書き出しです。',
    en: '“Dear beloved” or “Attention beneficiary” is how those write who want something of people they do not know.',
  },
  needs: ['addressee'],
  evaluate: (evidence) => {
    const addressee = evidence.all('addressee')[0];
    if (addressee === undefined || addressee.form !== 'flattering') return 'not greeted so';
    return [{ sentence: { ja: `「${addressee.text}」という、面識のない相手が使う書き出しです。`, en: `It opens “${addressee.text}”, as those do who do not know you.` }, observations: [addressee] }];
  },
});

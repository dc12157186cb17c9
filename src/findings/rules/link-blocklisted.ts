import { defineRule } from '../define-rule.ts';
import { quoted } from '../sentences.ts';

/** What lists of spam's domains say. A shop that advertises too much stands there, and an honest site that was broken into. */
const ABUSED = /^(?:spam|suspected|abused-legit|abused-redirector|listed)$/;

/** Listed as dangerous. */
export const linkBlocklisted = defineRule({
  id: 'link-blocklisted',
  viewpoint: 'link',
  severity: 'critical',
  techniques: ['T1566.002'],
  title: { ja: 'ブロックリストに載っている', en: 'Listed as dangerous' },
  why: {
    ja: '悪用された行き先を集めているところが、この行き先を危険と報告しています。ふつうは誰かが通報し、確かめられてから載ります。',
    en: 'Those who collect abused destinations report this one as dangerous. As a rule one is listed after somebody reported it and it was looked at.',
  },
  needs: ['blocklist'],
  evaluate: (evidence) => {
    const hits = evidence.all('blocklist').filter((answer) => answer.outcome.kind === 'found');
    if (hits.length === 0) return 'no list has it, or none was asked';
    const sources = quoted(hits.map((hit) => hit.source), 4);
    const isDangerous = hits.some((hit) => hit.outcome.kind === 'found' && !ABUSED.test(hit.outcome.value.value.threat));
    if (!isDangerous) return [{ severity: 'medium', sentence: { ja: `リンク先のドメインは${sources.ja}（${hits.length}件）に、迷惑メールで使われた、または悪用されたものとして載っています。`, en: `The link’s domain is on ${hits.length > 1 ? `${hits.length} lists` : 'a list'} of what spam uses or abuses: ${sources.en}.` }, observations: hits }];
    return [{ sentence: { ja: `リンク先は${sources.ja}（${hits.length}件）で危険と登録されています。`, en: `The link is listed as dangerous by ${hits.length} source${hits.length > 1 ? 's' : ''}: ${sources.en}.` }, observations: hits }];
  },
});

import { defineRule } from '../define-rule.ts';
import { quoted } from '../sentences.ts';

/** Listed as dangerous. */
export const linkBlocklisted = defineRule({
  id: 'link-blocklisted',
  viewpoint: 'link',
  severity: 'critical',
  techniques: ['T1566.002'],
  title: { ja: 'ブロックリストに載っている', en: 'Listed as dangerous' },
  why: {
    ja: '別々の情報源が、この行き先を危険と報告しています。',
    en: 'Independent sources report this destination as dangerous.',
  },
  needs: ['blocklist'],
  evaluate: (evidence) => {
    const hits = evidence.all('blocklist').filter((answer) => answer.outcome.kind === 'found');
    if (hits.length === 0) return 'no list has it, or none was asked';
    const sources = quoted(hits.map((hit) => hit.source), 4);
    return [{ sentence: { ja: `リンク先は${sources.ja}（${hits.length}件）で危険と登録されています。`, en: `The link is listed as dangerous by ${hits.length} source${hits.length > 1 ? 's' : ''}: ${sources.en}.` }, observations: hits }];
  },
});

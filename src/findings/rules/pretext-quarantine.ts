import { defineStoryRule } from '../define-story-rule.ts';

/** Quarantined mail as the pretext. */
export const pretextQuarantine = defineStoryRule({
  id: 'pretext-quarantine',
  shows: { kind: 'phishing', goal: 'credentials' },
  title: { ja: '「隔離されたメール」を口実にする', en: 'Quarantined mail as the pretext' },
  why: {
    ja: '隔離通知は社内の装置から届くもので、その送り主と案内先は社内のものです。外部のリンクなら偽物です。',
    en: 'A quarantine notice comes from the reader’s own gateway and leads to it. One that leads elsewhere is a copy.',
  },
  groups: ['lure-quarantine'],
  demands: ['demand-click', 'demand-scan'],
  tells: (words) => ({ ja: `${words.ja}と隔離通知を装い、外部のリンクを開かせようとしています。`, en: `It looks like a quarantine notice (${words.en}) and leads elsewhere.` }),
});

import { defineRule } from '../define-rule.ts';

const DRAWN = new Set(['picture', 'button', 'form']);

/** It pretends to be an answer. */
export const subjectFalseReply = defineRule({
  id: 'subject-false-reply',
  viewpoint: 'subject',
  severity: 'low',
  provenance: 'raw',
  techniques: ['T1672'],
  title: { ja: '返信を装う件名', en: 'It pretends to be an answer' },
  why: {
    ja: '「Re:」で始めると、前にやり取りした相手のように見えます。本当の返信には元のメールの印が残ります。古いメールソフトでは残らないこともあります。',
    en: '“Re:” makes a stranger look like somebody whom you wrote to. A true answer names the mail that it answers; some old mail programs forget to.',
  },
  needs: ['subject', 'link'],
  evaluate: (evidence) => {
    const subject = evidence.all('subject')[0];
    if (subject === undefined || !subject.isReplyOrForward) return 'no answer is pretended';
    if (subject.hasThread) return 'it names the mail that it answers';
    const call = evidence.callToAction();
    if (call === null || !call.whyCallToAction.some((why) => DRAWN.has(why))) return 'nothing is drawn to be pressed';
    if (call.isAuthorsDomain || call.ownerBrandId !== null) return 'the link is the sender’s own or a known house’s';
    return [{
      sentence: { ja: `件名は返信や転送の形ですが、元のメールの印がなく、${call.registrableDomain ?? call.host} への画像やボタンがあります。`, en: `The subject is an answer’s, yet no earlier mail is named, and a picture or button leads to ${call.registrableDomain ?? call.host}.` },
      observations: [subject, call],
      places: subject.places,
    }];
  },
});

import { defineRule } from '../define-rule.ts';

/** A stranger hangs out the red flag. */
export const subjectMarkedUrgent = defineRule({
  id: 'subject-marked-urgent',
  viewpoint: 'subject',
  severity: 'low',
  provenance: 'raw',
  techniques: ['T1566'],
  title: { ja: '「重要度：高」の印が付いている', en: 'Marked as urgent by its sender' },
  why: {
    ja: '「重要度：高」の印は差出人が自由に付けられ、急がせるために使われます。同僚どうしの連絡では普通のことで、これだけでは決め手になりません。',
    en: 'Any sender can have the red mark put on a mail, and those who want you to hurry do. Among colleagues it is ordinary, so it decides nothing alone.',
  },
  needs: ['urgency-mark'],
  evaluate: (evidence) => {
    const mark = evidence.all('urgency-mark')[0];
    if (mark === undefined) return 'not marked';
    if (evidence.all('subject')[0]?.hasThread === true) return 'an answer in a conversation';
    return [{
      sentence: { ja: `差出人がこのメールに「重要度：高」の印を付けています（${mark.field}: ${mark.value}）。`, en: `Its sender had this mail marked as urgent (${mark.field}: ${mark.value}).` },
      observations: [mark],
    }];
  },
});

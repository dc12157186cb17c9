import { defineStoryRule } from '../define-story-rule.ts';

/** A voice message or fax as the pretext. */
export const pretextVoicemail = defineStoryRule({
  id: 'pretext-voicemail',
  shows: { kind: 'phishing', goal: 'credentials' },
  title: { ja: '「留守番電話・FAX」を口実にする', en: 'A voice message or fax as the pretext' },
  why: {
    ja: '音声メッセージやFAXの通知を装い、聞くためと称してログインさせる手口です。',
    en: 'A notice of a voice message or fax, to be heard or read after signing in.',
  },
  groups: ['lure-voicemail'],
  demands: ['demand-click', 'demand-scan', 'demand-open'],
  tells: (words) => ({ ja: `${words.ja}と音声やFAXの通知を装っています。`, en: `It looks like a notice of a voice message or fax (${words.en}).` }),
});

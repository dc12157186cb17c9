import { defineRule } from '../define-rule.ts';
import { quoted } from '../sentences.ts';

/** The deadline was over before the mail was sent. */
export const pretextDeadlinePast = defineRule({
  id: 'pretext-deadline-past',
  viewpoint: 'pretext',
  severity: 'low',
  techniques: ['T1566'],
  title: { ja: '送られた時には過ぎていた期限', en: 'A deadline that was over when the mail was sent' },
  why: {
    ja: '期限が過ぎてから届く催促は、前に作った文面を使い回した跡です。',
    en: 'A demand that comes when its time is over was made for earlier mails and used again.',
  },
  needs: ['oddity'],
  evaluate: (evidence) => {
    const seen = evidence.all('oddity').find((each) => each.oddity === 'deadline-past');
    if (seen === undefined) return 'no deadline, or one that lies ahead';
    const isAmongPeople = evidence.all('subject')[0]?.hasThread === true || evidence.all('text-shape')[0]?.isListMail === true;
    const words = quoted(seen.texts, 1);
    return [{
      severity: isAmongPeople ? 'note' : 'low',
      sentence: { ja: `${words.ja}とありますが、このメールの日付（${seen.meant[0] ?? ''}）の時点で、その日はもう過ぎていました。`, en: `It says ${words.en}, which was over when the mail was dated (${seen.meant[0] ?? ''}).` },
      observations: [seen],
    }];
  },
});

import { defineRule } from '../define-rule.ts';
import { isDeliveryReport } from '../define-story-rule.ts';
import type { Place } from '../../evidence/model.ts';
import { quoted } from '../sentences.ts';

/** “Replies cannot be answered” is no wish for a reply: the two phrases stand in the same words. */
function overlaps(one: Place | undefined, other: Place | undefined): boolean {
  if (one?.at == null || other?.at == null || one.view !== other.view) return false;
  return one.at.start < other.at.end && other.at.start < one.at.end;
}

/** Send-only, yet it wants a reply. */
export const pretextSendOnlyReply = defineRule({
  id: 'pretext-send-only-reply',
  viewpoint: 'pretext',
  severity: 'low',
  title: { ja: '送信専用なのに返信を求める', en: 'Send-only, yet it wants a reply' },
  why: {
    ja: '「送信専用」と書きながら返信を求めるのは、別々の文面をつなぎ合わせた跡です。',
    en: 'It calls itself send-only and asks for a reply: two texts were put together.',
  },
  needs: ['phrase'],
  evaluate: (evidence) => {
    const sendOnly = evidence.phrases('send-only');
    const reply = evidence.phrases('demand-reply').filter((phrase) => phrase.language === 'ja' || /reply|respond/i.test(phrase.places[0]?.quote ?? ''));
    const wanted = reply.filter((phrase) => !sendOnly.some((other) => overlaps(phrase.places[0], other.places[0])));
    if (sendOnly.length === 0) return 'not called send-only';
    if (wanted.length === 0) return 'no reply is wanted';
    const words = quoted([sendOnly[0]?.places[0]?.quote ?? '', wanted[0]?.places[0]?.quote ?? '']);
    return [{ severity: isDeliveryReport(evidence) ? 'note' : 'low', sentence: { ja: `${words.ja}と、送信専用のはずのメールが返信を求めています。`, en: `It says ${words.en}: send-only, and yet it wants a reply.` }, observations: [...sendOnly.slice(0, 1), ...wanted.slice(0, 1)] }];
  },
});

import type { Bilingual } from '../../../base/bilingual.ts';
import type { FindingView } from '../../model.ts';
import type { Sentence } from './model.ts';
import { forPublicEn, forPublicJa } from './retell.ts';
import { quote, startSentence, subjectOf } from './teller.ts';
import type { Teller } from './teller.ts';

/** The title names the mail by the words under which it lies in an inbox. */
export function titleOf(teller: Teller): Sentence {
  const { verdict } = teller.dissection;
  const subject = subjectOf(teller);
  const it = subject === '' ? { ja: '件名のないメール', en: 'A mail without a subject' } : quote(subject);
  const name = verdict.imitated?.brand;
  const as = name === undefined ? null : { ja: `${name.ja}を装う`, en: `${name.en}` };
  return teller.say(teller.choose('title', waysToCall(verdict.label, it, as)), 'verdict', 'mail');
}

function waysToCall(label: string, it: Bilingual, as: Bilingual | null): readonly Bilingual[] {
  if (label === 'malware') return [
    { ja: `【注意】${it.ja}の添付ファイルを開かないでください`, en: `Warning: do not open the file that comes with ${it.en}` },
    { ja: `${it.ja}に付いてくる危険なファイルにご注意ください`, en: `${it.en} brings a dangerous file` },
  ];
  if (label === 'junk') return [{ ja: `${it.ja}は迷惑メールです`, en: `${it.en} is junk mail` }];
  if (label === 'suspicious') return [{ ja: `${it.ja}という不審なメールについて`, en: `What is odd about ${it.en}` }];
  const kind = label === 'phishing' ? { ja: 'フィッシング詐欺', en: 'a phishing mail' } : { ja: '詐欺', en: 'a fraud' };
  if (as === null) return [
    { ja: `【注意】${it.ja}は${kind.ja}のメールです`, en: `Warning: ${it.en} is ${kind.en}` },
    { ja: `${it.ja}というメールの正体は${kind.ja}`, en: `What is behind ${it.en}: ${kind.en}` },
  ];
  return [
    { ja: `【注意】${as.ja}${kind.ja}のメール${it.ja}`, en: `Warning: ${it.en} is not from ${as.en}` },
    { ja: `${it.ja}は${as.ja}${kind.ja}です`, en: `${it.en}: ${kind.en} under the name of ${as.en}` },
    { ja: `${as.ja}メール${it.ja}の正体`, en: `The mail ${it.en} only pretends to come from ${as.en}` },
  ];
}

/** Findings that a reader can check on the screen, the plainest first. */
const PLAIN = [
  'sender-brand-mismatch', 'link-call-to-action-foreign', 'pretext-advance-fee', 'pretext-extortion', 'pretext-executive-group', 'pretext-callback-invoice',
  'attachment-active', 'attachment-archive-runs', 'attachment-html', 'attachment-type-differs', 'attachment-qr-only', 'link-text-differs', 'link-brand-words-in-domain', 'link-lent-page', 'sender-reply-elsewhere',
];

/** What it is, how one sees it, what to do: three sentences for people in a hurry. */
export function leadOf(teller: Teller): readonly Sentence[] {
  const { dissection: { verdict }, say, choose } = teller;
  const subject = quote(subjectOf(teller));
  const came = choose('came', [
    { ja: `${subject.ja}という件名のメールについての注意喚起です。`, en: `This is a warning about a mail with the subject ${subject.en}.` },
    { ja: `${subject.ja}というメールが届きました。`, en: `A mail arrived with the subject ${subject.en}.` },
    { ja: `${subject.ja}という件名のメールを調べました。`, en: `We took apart a mail with the subject ${subject.en}.` },
  ]);
  const plain = plainest(teller);
  const seen = plain === undefined ? undefined : { ja: forPublicJa(plain.sentence.ja), en: forPublicEn(plain.sentence.en) };
  const hint = plain === undefined || seen === undefined ? [] : [say(choose('hint', [
    { ja: `見分ける手がかり：${seen.ja}`, en: `How to tell: ${startSentence(seen.en)}` },
    { ja: `いちばん分かりやすい食い違いはこれです。${seen.ja}`, en: `The plainest sign: ${startSentence(seen.en)}` },
    { ja: `まずここを見てください。${seen.ja}`, en: `Look here first. ${seen.en}` },
    { ja: `決め手の一つを挙げます。${seen.ja}`, en: `One of the signs that gave it away: ${startSentence(seen.en)}` },
    { ja: `画面の上でも確かめられます。${seen.ja}`, en: `It shows on the screen. ${seen.en}` },
  ]), `finding:${plain.rule}`)];
  const advice = verdict.advice[0];
  return [say(came, 'mail'), say(verdict.answer, 'verdict'), ...hint, ...(advice === undefined ? [] : [say(advice, 'verdict', 'general')])];
}

function plainest({ dissection, finding }: Teller): FindingView | undefined {
  const known = PLAIN.flatMap((rule) => finding(rule) ?? []).find((each) => each.bearing === 'incriminates' && each.severity !== 'note');
  return known ?? finding(dissection.verdict.reasons[0] ?? '');
}

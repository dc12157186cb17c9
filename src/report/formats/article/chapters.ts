import type { Bilingual } from '../../../base/bilingual.ts';
import type { Severity, Viewpoint } from '../../../findings/model.ts';
import type { FindingView } from '../../model.ts';
import { VIEWPOINT_NAMES } from '../words.ts';
import { FURTHER_WHYS, OWN_WHY_ADDS_NOTHING } from './explanations.ts';
import type { Chapter, Sentence } from './model.ts';
import { forPublicEn, forPublicJa, retell } from './retell.ts';
import { isAddressItself, quote, subjectOf, wordOf } from './teller.ts';
import type { Teller } from './teller.ts';

const RANK: Readonly<Record<Severity, number>> = { note: 0, low: 1, medium: 2, high: 3, critical: 4 };
/** Explanations of one chapter; with more of them the reader loses sight of the mail. */
const MOST_WHYS = 2;
/** Findings told in one chapter; the report has all. */
const MOST_FINDINGS = 8;

/** Findings that say what could not be found out. */
const TOLD_AS_NOT_KNOWN: ReadonlySet<string> = new Set(['place-registration-not-known']);

/** Chapter by chapter what was seen and why it matters. A chapter without findings is not written: silence says nothing. */
export function chaptersOf(teller: Teller): readonly Chapter[] {
  return teller.dissection.viewpoints.flatMap(({ viewpoint, findings }) => {
    // Where the opener of the chapter already names the link, the finding that only says which one it is adds nothing;
    // what was not to be had is told once, among what is not known.
    const told = findings.flatMap((at) => teller.dissection.findings[at] ?? []).filter(({ rule }, _, all) => (rule !== 'link-call-to-action' || all.length === 1) && !TOLD_AS_NOT_KNOWN.has(rule));
    return told.length === 0 ? [] : [chapterOf(teller, viewpoint, told)];
  });
}

function chapterOf(teller: Teller, viewpoint: Viewpoint, findings: readonly FindingView[]): Chapter {
  const { say, language } = teller;
  const byWeight = findings.toSorted((a, b) => RANK[b.severity] - RANK[a.severity]);
  const explained = new Set(byWeight.slice(0, MOST_WHYS).map((finding) => finding.rule));
  const gravest = byWeight[0]!;
  const opener = openerOf(teller, viewpoint, findings);
  const before: Bilingual[] = opener === null ? [] : [{ ja: opener.text, en: opener.text }];
  const paragraphs = findings.slice(0, MOST_FINDINGS).map((finding, at): readonly Sentence[] => {
    const text = retell(finding.sentence, before);
    before.push(finding.sentence);
    const seen = say(text, `finding:${finding.rule}`);
    const why = explained.delete(finding.rule) ? whyOf(teller, finding) : null;
    return [...(at === 0 && opener !== null ? [opener] : []), text.ja === finding.sentence.ja ? joined(teller, viewpoint, seen, at) : seen, ...(why === null ? [] : [say(why, `finding:${finding.rule}`)])];
  });
  return { viewpoint, heading: VIEWPOINT_NAMES[viewpoint][language], tagline: say({ ja: forPublicJa(gravest.title.ja), en: forPublicEn(gravest.title.en) }, `finding:${gravest.rule}`), paragraphs };
}

/** Why a finding matters; `null` where its sentence says it all. */
function whyOf({ choose }: Teller, finding: FindingView): Bilingual | null {
  const ways = [...(OWN_WHY_ADDS_NOTHING.has(finding.rule) ? [] : [{ ja: forPublicJa(finding.why.ja), en: forPublicEn(finding.why.en) }]), ...(FURTHER_WHYS[finding.rule] ?? [])];
  return ways.length === 0 ? null : choose(`why/${finding.rule}`, ways);
}

const JOINERS: readonly string[] = ['また、', 'さらに、', '加えて、', 'もう一つ、'];

/** Japanese prose wants a word between one remark and the next; English does without. */
function joined({ language, choose }: Teller, viewpoint: Viewpoint, seen: Sentence, at: number): Sentence {
  if (language !== 'ja' || at === 0 || at % 2 === 0 || !/^[「件名宛社語結話容画添]/.test(seen.text)) return seen;
  const word = choose(`joiner/${viewpoint}/${at}`, JOINERS.map((ja) => ({ ja, en: '' })));
  return { ...seen, text: `${word.ja}${seen.text}` };
}

/** What the chapter looks at, in the words of this mail. */
function openerOf(teller: Teller, viewpoint: Viewpoint, findings: readonly FindingView[]): Sentence | null {
  const { dissection, say, choose, seen } = teller;
  const { mail } = dissection;
  switch (viewpoint) {
    case 'subject': {
      const subject = quote(subjectOf(teller));
      return say(choose('opener/subject', [
        { ja: `件名は${subject.ja}です。`, en: `The subject reads ${subject.en}.` },
        { ja: `受信箱には${subject.ja}という件名で並びます。`, en: `In the inbox it stands as ${subject.en}.` },
      ]), 'mail');
    }
    case 'sender': {
      if (mail.authorAddress === '') return null;
      const name = quote(mail.authorName);
      // The finding that comes first tells the address: only the name is left to tell.
      if (findings[0]?.rule === 'sender-brand-mismatch') {
        return mail.authorName === '' ? null : say(choose('opener/sender-name', [
          { ja: `差出人の名前の欄には${name.ja}とあります。`, en: `The sender calls itself ${name.en}.` },
          { ja: `受信箱には${name.ja}からのメールとして表示されます。`, en: `The inbox shows it as coming from ${name.en}.` },
          { ja: `差出人の名前は${name.ja}です。`, en: `The name in the sender line is ${name.en}.` },
        ]), 'mail');
      }
      if (mail.authorName === '') return say({ ja: `差出人欄に名前はなく、アドレス ${mail.authorAddress} だけが書かれています。`, en: `The sender line gives no name, only the address ${mail.authorAddress}.` }, 'mail');
      return say(choose('opener/sender', [
        { ja: `差出人欄は名前が${name.ja}、アドレスが ${mail.authorAddress} です。`, en: `The sender line gives ${name.en} and the address ${mail.authorAddress}.` },
        { ja: `差出人として書かれているのは、名前が${name.ja}、アドレスが ${mail.authorAddress} です。`, en: `It is signed in the sender line with ${name.en}, address ${mail.authorAddress}.` },
      ]), 'mail');
    }
    case 'link': {
      // The only thing to tell is which link it is: the finding does.
      if (findings[0]?.rule === 'link-call-to-action') return null;
      const call = dissection.links.find((link) => link.isCallToAction);
      if (call === undefined) return null;
      if (isAddressItself(call.text, call.url)) return say({ ja: `本文に書かれている行き先は ${cut(call.url)} です（開かない形に直してあります）。`, en: `The address stands in the text as it is: ${cut(call.url)} (written here so that it does not open).` }, `observation:${call.id}`);
      const words = call.text.trim() === '' ? null : quote(cut(call.text.trim()));
      return say(words === null
        ? { ja: `開かせようとしている行き先は ${cut(call.url)} です（開かない形に直してあります）。`, en: `What it wants opened is ${cut(call.url)} (written here so that it does not open).` }
        : choose('opener/link', [
          { ja: `${words.ja}という文字の行き先は ${cut(call.url)} です（開かない形に直してあります）。`, en: `Behind ${words.en} lies ${cut(call.url)} (written here so that it does not open).` },
          { ja: `本文の${words.ja}を押すと ${cut(call.url)} に向かいます（ここでは開かない形で書いています）。`, en: `Pressing ${words.en} leads to ${cut(call.url)} (broken here on purpose).` },
        ]), `observation:${call.id}`);
    }
    case 'attachment': {
      const file = seen('attachment')[0];
      const name = wordOf(file, 'fileName');
      return name === '' ? null : say({ ja: `添付されているのは${quote(name).ja}です。`, en: `It brings the file ${quote(name).en}.` }, `observation:${wordOf(file, 'id')}`);
    }
    default: return null;
  }
}

/** An address or a text that goes on for lines is cut: the report has it whole. */
const MOST_LETTERS = 120;
const cut = (text: string): string => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text);

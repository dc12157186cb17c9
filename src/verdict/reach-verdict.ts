import type { Bilingual } from '../base/bilingual.ts';
import type { Evidence, ObservationKind, ObservationOf } from '../evidence/model.ts';
import type { Finding, Kind, Severity } from '../findings/model.ts';
import { adviceFor } from './advice.ts';
import type { Goal, Label, Verdict } from './model.ts';
import { listNotKnown } from './not-known.ts';
import type { Weighed, Weights } from './weigh-findings.ts';
import { weighFindings } from './weigh-findings.ts';

/** From here on a mail is called what it is. */
const DECIDED = 0.75;
/** From here on it is called suspicious: a deception in one of three cases, or junk as likely as not. */
const DOUBTFUL = { deception: 0.33, unwanted: 0.5 };
const RANK: Readonly<Record<Severity, number>> = { note: 0, low: 1, medium: 2, high: 3, critical: 4 };

type Of = <K extends ObservationKind>(kind: K) => readonly ObservationOf<K>[];

/** Decides, from the findings and from what was not known. */
export function reachVerdict(evidence: Evidence, findings: readonly Finding[], weights: Weights): Verdict {
  const of: Of = (kind) => evidence.observations.filter((observation) => observation.kind === kind) as never;
  const weighed = weighFindings(findings, weights);
  const kind = kindOf(findings, weighed, of);
  const label = labelOf(weighed, findings, kind, of);
  const mayDeceive = weighed.deception >= DOUBTFUL.deception;
  // What junk is after is guessed from its make; told beside "hardly a deception" it would contradict it.
  const goal = label === 'junk' && !mayDeceive ? null : goalOf(findings, kind, weighed, of);
  const isCharged = label !== 'no-signs' && label !== 'insufficient-evidence';
  const imitated = isCharged ? imitatedOf(findings, label, mayDeceive, of) : null;
  return {
    schema: 'fuwake/verdict@1', label, unwanted: round(weighed.unwanted), deception: round(weighed.deception), imitated, goal: isCharged ? goal : null,
    answer: answerOf(label, imitated, goal, mayDeceive),
    reasons: strongest(findings, weighed, isCharged ? 'incriminates' : 'speaks-for'),
    speaksAgainst: findings.filter((finding) => finding.bearing === (isCharged ? 'speaks-for' : 'incriminates')).map((finding) => finding.rule),
    notKnown: listNotKnown(evidence), advice: adviceFor(label, goal, mayDeceive), weights: weighed.weights,
  };
}

const round = (x: number): number => Math.round(x * 1000) / 1000;

function labelOf({ unwanted, deception }: Weighed, findings: readonly Finding[], kind: Kind | null, of: Of): Label {
  if (deception >= DECIDED) return kind === null || kind === 'junk' ? 'phishing' : kind;
  if (unwanted >= DECIDED) return 'junk';
  if (deception >= DOUBTFUL.deception || unwanted >= DOUBTFUL.unwanted) return 'suspicious';
  // Something does not fit and nothing speaks for the mail: that is not "no signs".
  const isVouchedFor = findings.some((finding) => finding.bearing === 'speaks-for');
  if (!isVouchedFor && findings.some((finding) => finding.bearing === 'incriminates' && RANK[finding.severity] >= RANK.medium)) return 'suspicious';
  return isEnoughKnown(findings, of) ? 'no-signs' : 'insufficient-evidence';
}

/**
 * What kind of deception it is: a file that runs is the gravest; else the kind whose findings pull most. A mail that
 * wants an answer, a call or money and has no link to follow is no phishing, whatever it resembles.
 */
function kindOf(findings: readonly Finding[], { weights }: Weighed, of: Of): Kind | null {
  const pulls = new Map<Kind, number>();
  for (const { rule, severity, shows } of findings) {
    if (shows === null || RANK[severity] < RANK.low) continue;
    if (shows.kind === 'malware' && RANK[severity] >= RANK.high) return 'malware';
    pulls.set(shows.kind, Math.max(pulls.get(shows.kind) ?? 0, 0) + (weights.find((weight) => weight.rule === rule)?.deception ?? 0));
  }
  const hasWayIn = of('link').some((link) => link.isCallToAction) || of('attachment').length > 0;
  const told = [...pulls].filter(([kind]) => kind !== 'junk').toSorted((a, b) => b[1] - a[1]);
  if (!hasWayIn && pulls.has('fraud')) return 'fraud';
  return told[0]?.[0] ?? null;
}

/**
 * Whether silence may be called "no signs". A mail that names a brand and wants a click can only be cleared by
 * positive evidence; one with nothing to read cannot be judged at all.
 */
function isEnoughKnown(findings: readonly Finding[], of: Of): boolean {
  if (findings.some((finding) => finding.bearing === 'speaks-for')) return true;
  const text = of('text-shape')[0];
  const hasText = text !== undefined && text.characters >= 40;
  const hasAuthor = of('mailbox').some((mailbox) => mailbox.role === 'author' && mailbox.domain !== '');
  const claimsAndDemands = of('brand-claim').some((claim) => claim.isMain) && (of('link').some((link) => link.isCallToAction) || of('attachment').length > 0);
  const isUnread = of('picture').some((picture) => picture.qrCodes.kind === 'skipped' || picture.qrCodes.kind === 'failed');
  return hasText && hasAuthor && !claimsAndDemands && !isUnread;
}

/** What it wants: what the page behind the link asks for, else what the gravest finding of its kind says. */
function goalOf(findings: readonly Finding[], kind: Kind | null, { weights }: Weighed, of: Of): Goal | null {
  const asks = of('landing-page').flatMap((page) => page.asks);
  if (kind !== 'malware' && kind !== 'fraud') {
    if (asks.includes('card')) return 'card';
    if (asks.includes('password') || asks.includes('mail-account')) return 'credentials';
  }
  const pull = (finding: Finding): number => weights.find((weight) => weight.rule === finding.rule)?.deception ?? 0;
  const told = findings.filter((finding) => finding.shows !== null && finding.shows.goal !== null && (kind === null || finding.shows.kind === kind) && RANK[finding.severity] >= RANK.low)
    .toSorted((a, b) => RANK[b.severity] - RANK[a.severity] || pull(b) - pull(a) || (a.rule < b.rule ? -1 : 1));
  const call = of('link').some((link) => link.isCallToAction);
  const goal = told[0]?.shows?.goal ?? null;
  // Where nothing can be opened and a mail is to be written, that is the first step, whatever it ends in.
  const isToBeWritten = !call && of('attachment').length === 0 && of('link').some((link) => link.scheme === 'mailto') && !of('phrase').some((phrase) => phrase.group === 'demand-secret');
  if (goal !== null) return isToBeWritten && (goal === 'credentials' || goal === 'card') ? 'reply' : goal;
  if (call && of('brand-claim').some((claim) => claim.isMain)) return of('phrase').some((phrase) => phrase.group === 'lure-payment') ? 'card' : 'credentials';
  if (of('phrase').some((phrase) => phrase.group === 'demand-reply')) return 'reply';
  return call ? 'unknown' : null;
}

/**
 * Whose name it uses. A brand's address in the author field is no proof of the brand, for anybody can write it there:
 * only a DMARC pass that the sender cannot have written himself is. What is junk and hardly a deception may be its own, though.
 */
function imitatedOf(findings: readonly Finding[], label: Label, mayDeceive: boolean, of: Of): Verdict['imitated'] {
  const page = of('landing-page')[0];
  const isConfirmed = of('authentication').some(({ method, by, isAuthorsHouse, outcome }) => method === 'dmarc' && by !== 'claimed' && isAuthorsHouse && outcome.kind === 'found' && outcome.value.result === 'pass');
  const isItself = (claim: ObservationOf<'brand-claim'>): boolean => claim.isAuthorPermitted && (isConfirmed || (label === 'junk' && !mayDeceive));
  const claim = of('brand-claim').find((claim) => claim.isMain && !isItself(claim)) ?? of('brand-claim').find((claim) => claim.brandId === page?.brandId);
  const isCopy = findings.some((finding) => finding.rule === 'page-imitates-login');
  // A mail that names nobody, and whose page does.
  if (claim === undefined) return isCopy && page !== undefined && page.brandId !== null && page.brandName !== null ? { brandId: page.brandId, brand: page.brandName, productId: page.productId, product: page.productName } : null;
  const isProductPage = page !== undefined && page.productName !== null && isCopy;
  return {
    brandId: claim.brandId, brand: claim.brandName,
    productId: isProductPage ? page.productId : claim.productId, product: isProductPage ? page.productName : claim.productName,
  };
}

function strongest(findings: readonly Finding[], { weights }: Weighed, bearing: Finding['bearing']): readonly string[] {
  const pull = (finding: Finding): number => Math.abs(weights.find((weight) => weight.rule === finding.rule)?.deception ?? 0);
  const chosen = findings.filter((finding) => finding.bearing === bearing)
    .toSorted((a, b) => RANK[b.severity] - RANK[a.severity] || pull(b) - pull(a) || (a.rule < b.rule ? -1 : 1));
  return [...new Set(chosen.map((finding) => finding.rule))].slice(0, 3);
}

const GOALS: Readonly<Record<Goal, Bilingual>> = {
  credentials: { ja: 'IDとパスワードを盗む', en: 'to steal a login and password' }, card: { ja: 'カード情報を盗む', en: 'to steal card data' },
  payment: { ja: '金銭を払わせる', en: 'to make you pay' }, 'call-back': { ja: '電話をかけさせる', en: 'to make you call' },
  'run-file': { ja: 'ファイルを実行させる', en: 'to make you run a file' }, reply: { ja: '返信させる', en: 'to make you reply' },
  'personal-data': { ja: '個人情報を集める', en: 'to collect personal data' }, unknown: { ja: 'リンクを開かせる', en: 'to make you open its link' },
};

function answerOf(label: Label, imitated: Verdict['imitated'], goal: Goal | null, mayDeceive: boolean): Bilingual {
  const aim = goal === null ? null : GOALS[goal];
  const name = imitated === null ? null : imitated.brand;
  const as = name === null ? { ja: '', en: '' } : { ja: `${name.ja}を装って`, en: ` under the name of ${name.en}` };
  switch (label) {
    case 'phishing': return aim === null ? { ja: `${name === null ? '' : `${name.ja}を装う`}フィッシング詐欺のメールです。`, en: `This is a phishing mail${as.en}.` } : { ja: `${as.ja}${aim.ja}フィッシング詐欺のメールです。`, en: `This is a phishing mail${as.en}, meant ${aim.en}.` };
    case 'fraud': return { ja: `${as.ja}${aim?.ja ?? '金銭をだまし取る'}ことを狙う詐欺メールです。`, en: `This is a fraud${as.en}, meant ${aim?.en ?? 'to cheat you of money'}.` };
    case 'malware': return { ja: `${as.ja}危険なファイルを開かせようとするメールです。`, en: `This mail${as.en} wants you to open a dangerous file.` };
    case 'junk': return mayDeceive ? { ja: '迷惑メールです。詐欺かもしれません。', en: 'This is junk mail, and perhaps a fraud.' } : { ja: '迷惑メールです。', en: 'This is junk mail.' };
    case 'suspicious': return { ja: `${as.ja}いて不審な点がありますが、詐欺と言い切れるまでの証拠はありません。`.replace(/^いて/, ''), en: `There are suspicious signs${as.en === '' ? '' : `; it writes${as.en}`}, but not enough to call it fraud.` };
    case 'no-signs': return { ja: '調べた範囲では、詐欺の兆候は見つかりませんでした。', en: 'No signs of fraud were found in what was checked.' };
    case 'insufficient-evidence': return { ja: '判断できるだけの材料がありません（安全という意味ではありません）。', en: 'There is not enough evidence to decide; that does not mean it is safe.' };
  }
}

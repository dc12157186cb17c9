import type { Bilingual } from '../base/bilingual.ts';
import type { Outcome } from '../base/outcome.ts';
import type { Evidence, Observation } from '../evidence/model.ts';
import type { Viewpoint } from '../findings/model.ts';
import type { NotKnown } from './model.ts';

interface Question {
  readonly viewpoint: Viewpoint;
  readonly what: Bilingual;
  readonly wouldChange: Bilingual;
  /** Said where the part that would look is not installed. */
  readonly toInstall?: Bilingual;
}

/** What each kind of look-up would have told. Who holds a network is not among them: it tells where to report, and judges nothing. */
const QUESTIONS: Partial<Readonly<Record<Observation['kind'], Question>>> = {
  'confirmed-address': { viewpoint: 'route', what: { ja: '送信元サーバーの名前と番号（IPアドレス）の一致', en: 'whether the sending server is what it says (forward and reverse DNS)' }, wouldChange: { ja: '一致すれば、差出人ドメインの事業者のサーバーから出たと言えます。', en: 'If they agree, it did leave that provider’s servers.' } },
  helo: { viewpoint: 'route', what: { ja: '送信元の機械が名乗った名前', en: 'the name by which the sending machine introduced itself' }, wouldChange: { ja: 'その名前が別の機械のものなら、名前を偽っています。', en: 'If that name is another machine’s, it lied.' } },
  authentication: { viewpoint: 'sender', what: { ja: '送信ドメイン認証（SPF・DKIM・DMARC）', en: 'authentication of the author’s domain (SPF, DKIM, DMARC)' }, wouldChange: { ja: '名乗った会社自身のドメインで合格すれば、本物である強い証拠になります。', en: 'A pass for the claimed company’s own domain would be strong evidence that it is genuine.' } },
  'address-record': { viewpoint: 'place', what: { ja: 'リンク先の住所（IPアドレス）', en: 'the address behind the link' }, wouldChange: { ja: 'リンク先がどのネットワークにあるか分かります。', en: 'It would show in whose network the page stands.' } },
  'address-place': { viewpoint: 'place', what: { ja: 'IPアドレスの持ち主', en: 'whose network the address is in' }, wouldChange: { ja: '中継サービスの奥に隠れているかどうかが分かります。', en: 'It would show whether a relay hides the real place.' } },
  registration: { viewpoint: 'place', what: { ja: 'リンク先ドメインの登録情報（WHOIS/RDAP）', en: 'the registration of the link’s domain (WHOIS/RDAP)' }, wouldChange: { ja: '作られたばかりのドメインなら、疑いが強まります。', en: 'A domain registered days ago would raise the alarm.' } },
  certificates: { viewpoint: 'place', what: { ja: 'リンク先の証明書の公開記録', en: 'the public log of certificates for the link’s domain' }, wouldChange: { ja: '使われ始めた時期が分かります。', en: 'It would show since when the name has been in use.' } },
  'address-listing': { viewpoint: 'route', what: { ja: '送信元サーバーのブロックリスト掲載', en: 'whether block lists have the sending server' }, wouldChange: { ja: '掲載は疑いを強めますが、載っていないことは安全を意味しません。', en: 'A listing would raise the alarm; not being listed would not make it safe.' } },
  blocklist: { viewpoint: 'link', what: { ja: 'ブロックリストへの掲載', en: 'whether block lists have the link' }, wouldChange: { ja: '掲載されていれば、危険であるとほぼ言い切れます。載っていないことは安全を意味しません。', en: 'A listing would all but settle it; not being listed would not make it safe.' } },
  'landing-page': { viewpoint: 'page', what: { ja: 'リンク先の画面', en: 'the page behind the link' }, wouldChange: { ja: '何の画面をまね、何を入力させるかが分かります。', en: 'It would show what the page imitates and what it asks for.' } },
  attachment: { viewpoint: 'attachment', what: { ja: '添付ファイルの中身', en: 'what is in an attached file' }, wouldChange: { ja: '中に実行ファイルや偽のページがあれば見つかります。', en: 'A program or a false page in it would be found.' }, toInstall: { ja: '開くのに要る部品の入れ方は docs/attachments.md にあります（npm install 7z-wasm）。', en: 'How to install what opens it: docs/attachments.md (“npm install 7z-wasm”).' } },
  'file-words': { viewpoint: 'attachment', what: { ja: '画像やPDFの中の文字', en: 'the words in a picture or a PDF' }, wouldChange: { ja: '名乗っている会社や求めていることが、そこに書かれていれば分かります。', en: 'They would show whom it claims to be from, and what it asks for.' }, toInstall: { ja: '読み取りに要る部品の入れ方は docs/attachments.md にあります（npm run words）。', en: 'How to install what reads them: docs/attachments.md (“npm run words”).' } },
  picture: { viewpoint: 'attachment', what: { ja: '画像の中のQRコード', en: 'QR codes in the pictures' }, wouldChange: { ja: '隠されたリンクがあれば見つかります。', en: 'A link hidden there would be found.' } },
};

/** A page is there, its words are drawn, and nobody read them: whom it imitates may stand there and nowhere else. */
const DRAWN_WORDS: Question = {
  viewpoint: 'page', what: { ja: 'リンク先の画面に画像で描かれた文字', en: 'the words that the page behind the link shows as a picture' }, wouldChange: { ja: 'どこの会社の画面をまねているかが、そこに書かれていれば分かります。', en: 'They would show whose page it imitates.' },
  toInstall: { ja: '読み取りに要る部品の入れ方は docs/attachments.md にあります（npm run words）。', en: 'How to install what reads them: docs/attachments.md (“npm run words”).' },
};

/** The look-ups of an observation: what was asked, and how that ended. */
function questionsOf(observation: Observation): readonly (readonly [key: string, question: Question, outcome: Outcome<unknown>])[] {
  const question = QUESTIONS[observation.kind];
  const outcome = question === undefined ? undefined : outcomeOf(observation);
  const own = question === undefined || outcome === undefined ? [] : [[observation.kind, question, outcome] as const];
  const views = observation.kind === 'landing-page' && observation.outcome.kind === 'found' ? observation.outcome.value.value.views ?? [] : [];
  const drawn = views.find(({ drawnText }) => drawnText !== undefined)?.drawnText;
  return drawn === undefined ? own : [...own, ['drawn-words', DRAWN_WORDS, drawn]];
}

/** Everything that nobody asked and everything that gave no answer, one row a kind and cause. */
export function listNotKnown(evidence: Evidence): readonly NotKnown[] {
  const rows = new Map<string, NotKnown>();
  for (const observation of evidence.observations) {
    for (const [asked, { toInstall, ...told }, outcome] of questionsOf(observation)) {
      if (outcome.kind === 'found' || outcome.kind === 'absent') continue;
      if (outcome.kind === 'skipped' && outcome.reason === 'not-needed') continue;
      const why = outcome.kind === 'failed' ? 'source-down' : 'not-checked';
      const code = outcome.kind === 'failed' ? outcome.code : outcome.reason;
      const key = `${asked} ${code}`;
      const wouldChange = code === 'not-installed' && toInstall !== undefined ? { ja: `${told.wouldChange.ja}${toInstall.ja}`, en: `${told.wouldChange.en} ${toInstall.en}` } : told.wouldChange;
      rows.set(key, { ...told, wouldChange, why, code, observations: [...(rows.get(key)?.observations ?? []), observation.id] });
    }
  }
  return [...rows.values()];
}

/** The outcome that a look-up observation carries. */
export function outcomeOf(observation: Observation): Outcome<unknown> | undefined {
  if ('outcome' in observation) return observation.outcome;
  return observation.kind === 'picture' ? observation.qrCodes : undefined;
}

import type { Bilingual } from '../../../base/bilingual.ts';

/**
 * Rules whose own `why` says in an article what their sentence has just said, or speaks of one case alone: only the
 * further ways below are told, where there are any.
 */
export const OWN_WHY_ADDS_NOTHING: ReadonlySet<string> = new Set([
  'subject-filter-stamp', 'place-registration-not-known', 'link-call-to-action-foreign', 'link-text-differs', 'link-blocklisted', 'pretext-mailbox-broken', 'wording-translated-closing', 'wording-two-company-forms', 'addressee-generic',
]);

/**
 * Further ways to say why a finding matters, for the rules that meet in most warnings: a reader of several should not
 * read the same paragraph again. The rule's own `why` is always one of the ways. Each says no more than that one does.
 */
export const FURTHER_WHYS: Readonly<Record<string, readonly Bilingual[]>> = {
  'sender-brand-mismatch': [
    { ja: '見慣れた会社名が表示されても、それは送り手が書いた文字にすぎません。', en: 'A familiar name on the screen is only what the sender wrote there.' },
    { ja: '封筒に会社名を刷っても、その会社が出したことにはなりません。差出人の名前も同じです。', en: 'A company’s name printed on an envelope does not make it the company’s letter; it is the same with the sender’s name.' },
    { ja: '差出人の名前の欄には、送る側が好きな言葉を入れられます。見るべきなのは名前ではなく、アドレスの「@」より後ろです。', en: 'The name in the sender line is whatever the sender typed. What to read is the part of the address behind the @.' },
    { ja: '会社のメールは、ふつうその会社のドメインから届きます。名前が立派でも、ドメインが違えば別の誰かが書いたものです。', en: 'Company mail comes from the company’s own domain. However grand the name, another domain means another writer.' },
  ],
  'sender-consumer-provider': [
    { ja: '個人が契約するメールです。使っている本人が知らないうちに、パスワードを盗まれて送信に使われた可能性もあります。', en: 'Such mailboxes belong to private people, whose passwords get stolen: the owner may know nothing of this mail.' },
    { ja: '企業の通知がこうした個人向けのアドレスから出ることは、まずありません。ただし、アドレスの持ち主も被害者かもしれません。', en: 'Companies hardly ever notify anybody from such an address. Its owner, though, may be a victim too.' },
  ],
  'sender-passes-for-another': [
    { ja: 'つまり、認証は「どのドメインから出たか」を裏付けただけで、「名乗った会社から来た」ことは裏付けていません。', en: 'So the check confirms which domain it left from, and not the company whose name it bears.' },
    { ja: '認証に合格したという表示だけを見ると安心しがちですが、合格したのが誰の名前なのかまで見る必要があります。', en: 'A green mark for “authenticated” reassures; it matters whose name it was given for.' },
  ],
  'route-attested-hop': [
    { ja: 'この行より下に書かれた経路は、送る側が好きに作れるため、根拠にしていません。また、ここから分かるのはサーバーまでで、人ではありません。', en: 'Whatever else the mail says about its way may have been made up, so nothing here rests on it. And what is known is a server, not a person.' },
    { ja: '手紙でいえば消印にあたる記録です。差し出した局は分かりますが、投函した人は分かりません。', en: 'It is like a postmark: it tells the office, not who dropped the letter in the box.' },
    { ja: '経路の記録のうち信用できるのは、受け取った側のサーバーが自分で書いたこの行だけです。どのサーバーから出たかは分かっても、誰が書いたかまでは分かりません。', en: 'Of the recorded way, this one line was written by the receiving side and can be believed. It names a server, not the person who wrote the mail.' },
    { ja: '送信元のサーバーが分かっても、書いた人の居場所や正体は分かりません。サーバーを使えるアカウントが乗っ取られていることもあります。', en: 'Knowing the server is not knowing the writer or where he sits: accounts on honest servers get taken over.' },
  ],
  'subject-pressure': [
    { ja: '慌てて読む人ほど、差出人を確かめません。本物の案内にも使われる言葉なので、これだけで偽物とは言えません。', en: 'Whoever reads in a hurry does not check the sender. Honest notices use such words as well, so they prove nothing alone.' },
    { ja: '急かされたと感じたら、いったん手を止める合図だと考えてください。もっとも、正規の通知でも見かける言葉です。', en: 'Feeling rushed is a good reason to stop. Honest notices sound like this too at times.' },
  ],
  'addressee-generic': [
    { ja: '名前を知らない相手にも、同じ文面のまま送れます。正規のお知らせにもある宛名なので、これは決め手ではなく手がかりです。', en: 'One text does for everybody. Honest notices greet like this too, so it is a hint and no more.' },
    { ja: '相手の名前を知らなくても書ける宛名です。本物のお知らせにも使われるので、ほかの点と合わせて見ます。', en: 'It can be written without knowing who you are. Honest mail does it too; weigh it with the rest.' },
  ],
  'addressee-is-mail-address': [
    { ja: '差出人が知っているのは、あなたのアドレスだけだということです。契約している会社なら、名前で呼びかけられるはずです。', en: 'All that the sender knows of you is the address. A company with which you have a contract knows your name.' },
  ],
  'link-call-to-action-foreign': [
    { ja: '手続きが本物なら、行き先はその会社のドメインになるはずです。', en: 'Were the request genuine, the link would lead to that company’s own domain.' },
    { ja: 'リンクの行き先は、文面よりも正直です。名乗った会社のドメインでなければ、そこで入力したものは別の誰かに渡ります。', en: 'Where a link goes says more than what the mail says. What is typed on another domain reaches somebody else.' },
  ],
  'link-brand-words-in-domain': [
    { ja: '知っている社名が見えると本物に思えますが、ドメイン名は空いていれば誰でも登録できます。', en: 'A familiar word looks reassuring, but any free name can be registered by anybody.' },
    { ja: 'アドレスの中に社名があるかどうかではなく、ドメイン全体が公式のものと同じかどうかを見ます。', en: 'What counts is not whether the name occurs in the address but whether the whole domain is the official one.' },
  ],
  'link-blocklisted': [
    { ja: 'リストに載るのは、誰かが通報し、確かめられたあとです。載っていない行き先が安全だという意味ではありません。', en: 'A page gets listed once somebody has reported it and it was looked at; one that is not listed is not thereby safe.' },
    { ja: 'ブラウザーやセキュリティソフトが警告を出すのは、こうしたリストに載ったあとです。載る前に開いた人には何も出ません。', en: 'Browsers warn only of what such lists already hold; whoever opened it earlier saw no warning.' },
  ],
  'addressee-nobody': [
    { ja: '誰に届いてもよいように書かれている、ということでもあります。お知らせなら珍しくありませんが、契約や口座の話なら不自然です。', en: 'It is written so that it may reach anybody: common in a newsletter, odd in a mail about your own account.' },
    { ja: '名前のない書き出しだけでは何も決まりません。ほかの点と合わせて見ます。', en: 'By itself that settles nothing; it is read together with the rest.' },
  ],
  'link-young-domain': [
    { ja: '何年も前からある会社の手続きが、数日前にできたドメインで行われることはまずありません。', en: 'A company that has been there for years hardly moves its log-in to a domain of a few days.' },
    { ja: '通報されて使えなくなるたびに新しい名前に移る、というのがこうしたサイトのやり方です。', en: 'Such sites move to a fresh name whenever the last one has been reported.' },
  ],
  'link-text-differs': [
    { ja: '画面に見えている文字は、行き先とは関係なく書けます。', en: 'What a link shows and where it leads are written separately; they need not agree.' },
    { ja: '本物のアドレスを見せておいて別の場所へ送る、古くからの手口です。', en: 'Showing the genuine address and leading to another is an old trick.' },
  ],
  'wording-two-company-forms': [
    { ja: '株式会社、Inc.、Ltd のような会社の種類は、一つの社名に一つしか付きません。', en: 'Inc., Ltd and K.K. each say what kind of company it is; a name carries one of them.' },
  ],
  'link-call-to-action': [
    { ja: 'このメールが何のために書かれたかは、このリンクに表れています。', en: 'What the mail was written for shows in this link.' },
    { ja: '文章は、読む人をこのリンクまで連れて行くためにあります。', en: 'The text is there to bring the reader to this link.' },
  ],
  'page-imitates-login': [
    { ja: '見慣れた画面でも、アドレス欄が公式のものでなければ、入力したものは偽サイトの側に渡ります。', en: 'However familiar the page looks, under another address whatever is typed goes to those behind it.' },
    { ja: '画面の見た目は簡単に写せます。写せないのはアドレスだけです。', en: 'The look of a page is easily copied; its address is not.' },
  ],
  'pretext-account-scare': [
    { ja: '不安にさせてから出口としてリンクを一つだけ見せる、というのがこの手口の型です。', en: 'First the fright, then a single way out, the link: that is the pattern.' },
    { ja: '困りごとを知らせてきた相手に解決まで任せず、自分で公式サイトを開いて確かめれば済みます。', en: 'There is no need to solve it where the mail says: open the official site yourself and look.' },
  ],
  'place-reverse-proxy': [
    { ja: '表に見えているのは中継地点です。地図に国や都市が出ても、それは偽サイトのある場所ではありません。', en: 'What shows is the relay. A country or city found for it is not where the page stands.' },
    { ja: '中継サービスは多くの正規のサイトも使っており、奥にあるサーバーの場所は外からは見えません。', en: 'Many honest sites use such relays too; the server behind one cannot be seen from outside.' },
  ],
};

import type { Bilingual } from '../../base/bilingual.ts';

/** What `--help` says. No line is longer than a terminal of 80 columns. */
export const USAGE: Bilingual = {
  en: `fuwake takes a suspicious mail apart and shows what is wrong with it.

  fuwake dissect FILE|FOLDER|- …     - reads standard input
      --lang ja|en                   default: the language of your terminal
      --format text|json|html|markdown|plate|plate-phone|
                                     picture
      -o, --output PATH              a file, or a folder: one file for each mail
      --rules FILE.yaml              rules of your own, see docs/own-rules.md
      --sent PATH …                  mails that you wrote: answers to them count
      --known-list DOMAIN …          mailing lists that you are on
      --second-reader                a language model reads the masked mail too
      --world FILE                   answer look-ups from a recorded world
      --online                       look up: DNS, registries, block lists;
                                     your address is in no question
      --ask NAME,…                   third parties too: safe-browsing,
                                     certificates, virustotal, urlscan
      --tlp MARKING                  how far the case may be told: clear, green
                                     (default), amber, amber+strict, red
      --capture                      open the page that the mail wants opened,
                                     in an isolated browser; its server sees
                                     a visitor (--open-listed: also where Safe
                                     Browsing lists it for malware)
      --picture                      take a picture of the mail as mail programs
                                     show it, for the report (no network)
      --case FOLDER                  where mail, stages and answers are kept
      --trust AUTHSERV-OR-HOST …     your own provider's receiving servers
      --beside                       also write NAME.report.html and
                                     NAME.plate.svg next to the mail, and use
                                     NAME.world.json if it lies there
  fuwake dissect CASE --replay       the same again, without a network
      --from mail|evidence|findings|verdict
      --publish DIR                  also put a warning on the site in DIR
  fuwake publish FILE|CASE … --site DIR   a warning for the public
      --preview  --no-consent  --unmask KIND  --withdraw SLUG  --picture
      --note TEXT | --note-ja TEXT --note-en TEXT   what has changed, or why
      --with-here   also the page that takes a mail apart in the reader's tab
      --desks DIR  --git|--push  --s3 s3://…  --wordpress URL  --webhook URL
      --announce slack,discord,mastodon,bluesky   see docs/publishing.md
      --reply-from DOMAIN --reply TEXT --proof dns|MAIL   an owner's reply
  fuwake report CASE                 whom to tell, and what became of it
      --desk NAME [--send [--with-mail]]  --sent  --answered  --taken-down
  fuwake config                      settings, and what each look-up tells whom
  fuwake explain RULE-ID [MAIL …]    a rule; on a mail, why it fired or not
  fuwake brands find NAME|DOMAIN     what the brand book knows of it
  fuwake rules check|try FILE.yaml   rules of your own: are they right, and what
                                     would they change (--mails DIR|TAR.GZ …)
  fuwake evaluate --phish DIR|TAR.GZ … --ham DIR|TAR.GZ …
      --spam DIR|TAR.GZ …  --leave-one-out  --by set|language
      --scores FILE.tsv  --json  --jobs N  --sample N
  fuwake capture URL                 open a page in an isolated browser
      --as ja-phone,ja-desktop,en-desktop,no-script   --json
      -o FOLDER                      pictures, document, capture.json
      --learn BRAND[/PRODUCT]        keep how the brand’s own page looks
      --tlp MARKING  --open-listed
  fuwake capture FOLDER|CASE --again look once more: alive or gone, with times
  fuwake bulk PATH …                 mailboxes: a line of JSON for each mail
      -o FILE  --resume  --full  --jobs N  --trust …
  fuwake watch imap --host HOST --user NAME      flags or moves what deceives
      --folder NAME  --move FOLDER  --report [--answer]  --all  --once
  fuwake smtp --mailbox ADDRESS --spool FOLDER   takes reported mails itself
      --answer  --listen HOST:PORT  --allow NETWORK   see docs/mail-door.md
  fuwake spamd                       for mail servers that know SpamAssassin:
      --listen HOST:PORT  --socket PATH  --allow NETWORK  --jobs N  --trust …
      --deep FOLDER  --tell FOLDER  --quiet       see docs/mail-door.md
  fuwake revisit FOLDER --online     looks again at the mails of --deep
  fuwake serve                       the workbench: a server with its page
      --host ADDRESS  --port N  --data FOLDER  --workers N
  fuwake worker                      only dissects what a server was given
      --data FOLDER  --workers N              see docs/workbench.md
  fuwake backup|restore FOLDER       all that the workbench keeps
  fuwake --version

Nothing leaves this machine without --online or --capture: look-ups are then
"not checked".
Exit status: 0 dissected, whatever the verdict; 64 wrong usage; 65 no mail;
70 a fault of fuwake. NO_COLOR is honoured.

  fuwake dissect suspicious.eml
  fuwake dissect --format html -o report.html suspicious.eml
`,
  ja: `fuwake（腑分け）は、不審なメールを解きほぐし、どこがおかしいかを示します。

  fuwake dissect ファイル|フォルダー|- …   「-」は標準入力
      --lang ja|en                   省略すると、端末の言語
      --format text|json|html|markdown|plate|plate-phone|
                                     picture
      -o, --output 場所              ファイルかフォルダー（1通に1ファイル）
      --rules ファイル.yaml          自作のルール（docs/own-rules.md）
      --sent 場所 …                  自分が送ったメール（返信の確認に使う）
      --known-list ドメイン …        参加しているメーリングリスト
      --second-reader                伏せ字にしたメールを言語モデルにも読ませる
      --world ファイル               外部照会に、記録された回答で答える
      --online                       DNS・登録情報・ブロックリストに照会する。
                                     あなたのアドレスは送らない
      --ask 名前,…                   第三者にも照会: safe-browsing,
                                     certificates, virustotal, urlscan
      --tlp 区分                     情報を出してよい範囲: clear, green（既定）,
                                     amber, amber+strict, red
      --capture                      メールが開かせたいページを、隔離した
                                     ブラウザーで開いて調べる。相手には訪問が
                                     見える（--open-listed: マルウェアとして
                                     登録されていても開く）
      --picture                      メールソフトでの見え方を画像にして報告書に
                                     載せる（通信しない）
      --case フォルダー              メール・各段階・回答の記録先
      --trust 受信サーバー名 …       あなたのプロバイダーの受信サーバー
      --beside                       メールと同じ場所に 名前.report.html と
                                     名前.plate.svg も書き出す。同じ場所の
                                     名前.world.json があれば使う
  fuwake dissect 記録 --replay       記録から、通信せずに同じ結果を出す
      --from mail|evidence|findings|verdict
      --publish フォルダー           注意喚起のサイトも書き出す
  fuwake publish ファイル|記録 … --site フォルダー   公開用の注意喚起
      --preview  --no-consent  --unmask 種類  --withdraw 記事  --picture
      --note 文 | --note-ja 文 --note-en 文   変更の内容、取り下げの理由
      --with-here   読者の端末だけで調べる画面もサイトに置く
      --desks フォルダー  --git|--push  --s3 s3://…
      --wordpress URL  --webhook URL
      --announce slack,discord,mastodon,bluesky（docs/publishing.md）
      --reply-from ドメイン --reply 文 --proof dns|メール   持ち主の返答
  fuwake report 記録                 通報先の一覧と、その後の記録
      --desk 窓口 [--send [--with-mail]]  --sent  --answered  --taken-down
  fuwake config                      設定と、どの照会が誰に何を伝えるか
  fuwake explain ルールID [メール …]  ルールの説明。メールを渡すと当否の理由も
  fuwake brands find 名前|ドメイン   ブランド帳の記載
  fuwake rules check|try ファイル.yaml  自作ルールの検査と試用（--mails 場所 …）
  fuwake evaluate --phish 場所 … --ham 場所 …
      --spam 場所 …  --leave-one-out  --by set|language
      --scores ファイル.tsv  --json  --jobs 数  --sample 数
  fuwake capture URL                 隔離したブラウザーでページを開いて調べる
      --as ja-phone,ja-desktop,en-desktop,no-script   --json
      -o フォルダー                  画面の写真・文書・capture.json
      --learn ブランド[/製品]        本物の画面の見た目を覚える
      --tlp 区分  --open-listed
  fuwake capture フォルダー|記録 --again  もう一度見て、生死を時刻とともに記す
  fuwake bulk 場所 …                 メールボックスごと。1通につき JSON 1行
      -o ファイル  --resume  --full  --jobs 数  --trust …
  fuwake watch imap --host ホスト --user 名前    新着を調べ、印を付けるか移す
      --folder 名前  --move フォルダー  --report [--answer]  --all  --once
  fuwake smtp --mailbox 宛先 --spool フォルダー   通報されたメールを受け付ける
      --answer  --listen ホスト:ポート  --allow …（docs/mail-door.md）
  fuwake spamd                       SpamAssassin 対応のメールサーバー向け
      --listen ホスト:ポート  --socket 場所  --allow ネットワーク  --jobs 数
      --trust …  --deep フォルダー  --tell フォルダー  --quiet
                                     （docs/mail-door.md）
  fuwake revisit フォルダー --online --deep のメールを改めて調べる
  fuwake serve                       作業台：サーバーとその画面
      --host アドレス  --port 番号  --data フォルダー  --workers 数
  fuwake worker                      サーバーが受けたメールの腑分けだけをする
      --data フォルダー  --workers 数（docs/workbench.md）
  fuwake backup|restore フォルダー   作業台の控えを取る・控えから戻す
  fuwake --version

--online か --capture がなければ外部と通信せず、
外部照会は「調べていない」となります。
終了コード: 0 腑分けした（結論によらない）、64 使い方の誤り、65 メールではない、
70 fuwake の不具合。NO_COLOR に従います。

  fuwake dissect あやしい.eml
  fuwake dissect --format html -o report.html あやしい.eml
`,
};

import type { GenuineMail } from './genuine-mail.ts';
import { button, link, rows } from './genuine-mail.ts';

/** Mails that Japanese readers get every week. The people, numbers and places are invented. */
export const JAPANESE: readonly GenuineMail[] = [
  {
    name: 'ja-order-amazon', from: ['Amazon.co.jp', 'auto-confirm@amazon.co.jp'], subject: 'Amazon.co.jpでのご注文 250-0000000-0000000',
    body: `<p>佐倉 花子 様</p><p>Amazon.co.jpをご利用いただき、ありがとうございます。お客様からのご注文を承りました。商品が発送されましたら、改めてEメールでお知らせいたします。</p>${rows(['お届け予定日', '10月17日 金曜日'], ['お届け先', '佐倉 花子様 東京都'], ['注文合計', '￥2,480'])}${button('注文内容を確認する', 'https://www.amazon.co.jp/gp/css/your-orders-access')}<p>このEメールアドレスは配信専用です。このメッセージに返信しないようお願いいたします。</p>`,
  },
  {
    name: 'ja-order-rakuten', from: ['楽天市場', 'order@rakuten.co.jp'], subject: '【楽天市場】注文内容ご確認（自動配信メール）',
    body: `佐倉 花子 様

この度は楽天市場内のショップ「つきのわ書房 楽天市場店」をご利用いただきまして誠にありがとうございます。
下記の内容でご注文を承りました。

[注文番号] 000000-20251015-0000000
[日時] 2025-10-15 10:20:01
[支払方法] クレジットカード
[合計] 3,300(円)

ご注文内容は購入履歴からご確認いただけます。
https://order.my.rakuten.co.jp/

ポイントは、商品の発送後およそ20日で付与されます。
このメールは自動配信です。ご返信いただいてもお答えできません。`,
  },
  {
    name: 'ja-parcel-sagawa', from: ['佐川急便株式会社', 'info@sagawa-exp.co.jp'], subject: '【佐川急便】お荷物お届けのお知らせ',
    body: `佐倉 花子 様

いつも佐川急便をご利用いただき、ありがとうございます。
下記のお荷物を本日お届けする予定です。

お問い合せ送り状No.：0000-0000-0000
お届け予定：10月15日 14時から16時
ご依頼主：株式会社 青葉製作所 様

ご不在の場合は、スマートクラブから受取日時の変更ができます。
https://www.sagawa-exp.co.jp/smartclub/`,
  },
  {
    name: 'ja-parcel-post', from: ['日本郵便株式会社', 'noreply@post.japanpost.jp'], subject: '【日本郵便】不在時の荷物お預かりのお知らせ',
    body: `佐倉 花子 様

本日お届けにうかがいましたが、ご不在でしたので、下記のお荷物をお預かりしています。

お問い合わせ番号：0000-0000-0000
保管期限：10月22日（水）
お預かりの郵便局：桜台郵便局（電話 03-0000-0000）

再配達は、郵便受けの不在票の番号をご用意のうえ、日本郵便のウェブサイトまたはお電話でお申し込みください。
https://www.post.japanpost.jp/`,
  },
  {
    name: 'ja-parcel-shop', from: ['つきのわ書房', 'shop@tsukinowa-books.example'], subject: 'ご注文の品を発送いたしました（つきのわ書房）',
    body: `佐倉 花子 様

つきのわ書房でございます。このたびはご注文をいただき、まことにありがとうございました。
本日、下記のとおり商品を発送いたしましたので、お知らせ申し上げます。

　配送業者：ヤマト運輸（クロネコヤマト）
　送り状番号：0000-0000-0000
　到着予定：10月17日（金）午前中

配達状況は、ヤマト運輸のページで送り状番号を入力してお調べください。
https://toi.kuronekoyamato.co.jp/cgi-bin/tneko

今後とも、どうぞよろしくお願い申し上げます。

つきのわ書房　店主　月野
〒000-0000 京都市中京区0-0-0　電話 075-000-0000`,
  },
  {
    name: 'ja-reset-shop', from: ['青葉オンライン', 'no-reply@aoba-online.example'], subject: '【青葉オンライン】パスワード再設定のご案内',
    body: `<p>佐倉 花子 様</p><p>パスワード再設定のお申し込みを受け付けました。下のボタンから30分以内にお手続きください。</p>${button('パスワードを再設定する', 'https://www.aoba-online.example/account/reset?t=4f0c2e7b9a')}<p>お心当たりのない場合は、このメールを破棄してください。パスワードは変更されません。</p><p>青葉オンライン カスタマーサポート</p>`,
  },
  {
    name: 'ja-code-line', from: ['LINE', 'no-reply@line.me'], subject: '[LINE] メールアドレス認証番号のご案内',
    body: `以下の認証番号をLINEアプリに入力して、メールアドレスの登録を完了してください。

認証番号：482915

この番号は30分間有効です。認証番号を他の人に教えないでください。
このメールに心当たりがない場合は、ほかの方がメールアドレスを誤って入力した可能性があります。`,
  },
  {
    name: 'ja-bank-transfer', from: ['三菱UFJ銀行', 'info@mufg.jp'], subject: '【三菱ＵＦＪ銀行】お振込の受付のお知らせ',
    body: `佐倉　花子　様

三菱ＵＦＪダイレクトをご利用いただき、ありがとうございます。
お振込を受け付けましたので、お知らせします。

受付日時：２０２５年１０月１５日　１０時２０分
受付番号：００００００

お取引の内容は、三菱ＵＦＪダイレクトにログインのうえ、「入出金明細」でご確認ください。
当行がメールでパスワードや暗証番号をおたずねすることはありません。

三菱ＵＦＪ銀行
https://www.bk.mufg.jp/`,
  },
  {
    name: 'ja-bank-mizuho', from: ['みずほ銀行', 'mail@mizuhobank.co.jp'], subject: '【みずほ銀行】システムメンテナンスに伴うサービス休止のお知らせ',
    body: `<p>平素よりみずほ銀行をご利用いただき、誠にありがとうございます。</p><p>システムメンテナンスのため、下記の時間帯はみずほダイレクトをご利用いただけません。お客さまにはご不便をおかけしますが、何とぞご了承くださいますようお願いいたします。</p>${rows(['休止日時', '2025年10月25日（土）22時から26日（日）8時'])}<p>くわしくは${link('みずほ銀行のホームページ', 'https://www.mizuhobank.co.jp/')}をご覧ください。</p>`,
  },
  {
    name: 'ja-card-usage', from: ['三井住友カード', 'statement@vpass.ne.jp'], subject: '【三井住友カード】ご利用のお知らせ',
    body: `佐倉 花子 様

いつも三井住友カードをご利用いただきありがとうございます。
お客様のカードご利用内容をお知らせいたします。

◇利用日：2025/10/15 10:12
◇利用先：サクラダイ シヨクヒンカン
◇利用取引：買物
◇利用金額：1,284円

ご利用内容について
このお知らせは、カードのご利用の承認時に送信しています。実際のご請求とは異なる場合があります。
ご利用に心当たりのない場合は、Vpassアプリからカードのご利用を制限できます。

https://www.smbc-card.com/`,
  },
  {
    name: 'ja-card-bill', from: ['JCB', 'mail@qa.jcb.co.jp'], subject: 'JCBカード／2025年11月10日分お振替内容確定のご案内',
    body: `<p>佐倉 花子 様</p><p>いつもJCBカードをご利用いただき、ありがとうございます。11月10日（月）お支払い分の金額が確定しましたので、お知らせいたします。</p><p>お支払い金額は、MyJCBにログインしてご確認ください。</p>${button('MyJCBへログイン', 'https://my.jcb.co.jp/')}<p>株式会社ジェーシービー 東京都港区南青山5-1-22</p>`,
  },
  {
    name: 'ja-card-aeon', from: ['イオンカード', 'mail@aeon.co.jp'], subject: '【イオンカード】WEB明細更新のお知らせ',
    body: `<p>佐倉 花子 様</p><p>平素は格別のお引き立てを賜り、厚く御礼申し上げます。11月2日お支払い分のご請求明細が更新されましたのでお知らせいたします。</p><p>${link('暮らしのマネーサイト', 'https://www.aeon.co.jp/')}よりご確認ください。</p><p>イオンフィナンシャルサービス株式会社</p>`,
  },
  {
    name: 'ja-tax-etax', from: ['e-Tax（国税電子申告・納税システム）', 'info@e-tax.nta.go.jp'], subject: '税務署からのお知らせ【メッセージボックスの確認】',
    body: `佐倉 花子 様

e-Taxをご利用いただきありがとうございます。

税務署からのお知らせをメッセージボックスに格納しましたので、内容をご確認ください。
メッセージボックスの確認には、マイナンバーカード等の電子証明書による認証が必要です。

国税庁・e-Taxホームページ
https://www.e-tax.nta.go.jp/

※ 本メールアドレスは送信専用のため、返信はできません。`,
  },
  {
    name: 'ja-tax-city', from: ['桜台市 市民税課', 'shiminzei@city.sakuradai.example'], subject: '令和7年度 市民税・県民税（第3期）納期限のお知らせ',
    body: `桜台市からのお知らせです。

市民税・県民税（普通徴収）第3期の納期限は、10月31日（金）です。
お手元の納付書により、金融機関またはコンビニエンスストアで納付してください。

すでに納付された方には、行き違いとなりましたことをお詫び申し上げます。
納付が難しい方は、納税相談の窓口（電話 000-000-0000）へご相談ください。

このメールは、市の登録制メールに登録された方へお送りしています。登録の変更・解除は市のホームページから行えます。
https://www.city.sakuradai.example/mail/`,
  },
  {
    name: 'ja-rail-ekinet', from: ['えきねっと', 'info@eki-net.com'], subject: '【えきねっと】申込内容確認メール（受取前）',
    body: `佐倉 花子 様

えきねっとをご利用いただきありがとうございます。
お申込みの内容は以下のとおりです。

予約番号：00000
乗車日：2025年10月18日（土）
列車名：はやぶさ 13号
区間：東京（9:36）→ 仙台（11:08）
設備：普通車指定席 7号車 3番 E席

きっぷは、駅の指定席券売機でお受け取りください。お受け取りには、予約番号と電話番号の下4桁が必要です。
https://www.eki-net.com/`,
  },
  {
    name: 'ja-rail-ex', from: ['EXサービス', 'yoyaku@expy.jp'], subject: '新幹線予約内容（EX予約）',
    body: `サクラ　ハナコ様

予約を承りました。

お預かり番号：0000
10月20日　東京（10:00）→のぞみ21号→新大阪（12:30）
１号車　10番　Ａ席

変更・払戻は、乗車前であれば何度でもできます。
https://shinkansen1.jr-central.co.jp/`,
  },
  {
    name: 'ja-air-ana', from: ['ANA', 'reservation@ana.co.jp'], subject: '【ANA】ご搭乗2日前のご案内',
    body: `<p>佐倉 花子 様</p><p>ANAをご利用いただき、ありがとうございます。ご搭乗の準備についてご案内いたします。</p>${rows(['便名', 'ANA015便'], ['日時', '10月17日 9時00分'], ['区間', '東京（羽田）→ 大阪（伊丹）'])}${button('予約を確認する', 'https://www.ana.co.jp/ja/jp/')}<p>保安検査場は出発時刻の20分前までにお通りください。</p>`,
  },
  {
    name: 'ja-school', from: ['桜台小学校', 'sakuradai-es@school.sakuradai.example'], subject: '【桜台小】明日の個人面談について',
    body: `保護者の皆様

秋冷の候、保護者の皆様におかれましては、ますますご健勝のこととお喜び申し上げます。日頃より本校の教育活動にご理解とご協力をいただき、ありがとうございます。
さて、明日からの個人面談の日程表を、本日お子様を通じて配布いたしました。ご都合の悪い方は、担任までお早めにご連絡ください。

敬具

桜台小学校　校長　山田 一郎`,
  },
  {
    name: 'ja-school-urgent', from: ['桜台中学校 PTA', 'pta@sakuradai-jhs.example'], subject: '【緊急】本日の下校時刻の変更について',
    body: `保護者各位

台風の接近に伴い、本日は給食後、13時30分に一斉下校といたします。
お子様の下校経路の安全について、ご家庭でもご確認くださいますようお願いいたします。

なお、部活動および学童クラブは中止です。`,
  },
  {
    name: 'ja-newsletter-muji', from: ['無印良品', 'mail@mail.muji.com'], subject: '秋のあったか特集｜無印良品メールニュース', sentBy: 'mta101.mail.muji.com',
    fields: [['List-Unsubscribe', '<https://www.muji.com/jp/ja/mail/unsubscribe>'], ['Precedence', 'bulk']],
    body: `<p>佐倉 花子 さま</p><h1>秋のあったか特集</h1><p>肌寒い日が増えてきました。ウールのセーター、あったか綿の寝具など、これからの季節に役立つ品をご紹介します。</p>${button('特集を見る', 'https://www.muji.com/jp/ja/feature/')}<p>期間限定価格の商品は、11月4日までです。</p><p>${link('配信停止はこちら', 'https://www.muji.com/jp/ja/mail/unsubscribe')}</p><p>株式会社良品計画</p>`,
  },
  {
    name: 'ja-newsletter-small', from: ['珈琲 花と木', 'news@hanatoki-coffee.example'], subject: '花と木だより 10月号', sentBy: 'mail23.suw16.rsgsv.net',
    fields: [['List-Unsubscribe', '<https://hanatoki-coffee.us7.list-manage.com/unsubscribe?u=00aa&id=11bb&e=22cc>'], ['List-Id', 'hana-to-ki list <00aa.11bb.list-id.mcsv.net>']],
    body: `<p>こんにちは。珈琲 花と木です。</p><p>新しい豆「エチオピア イルガチェフェ」が届きました。果実のような明るい酸味が楽しめます。オンラインショップでお買い求めいただけます。</p>${button('豆を見る', 'https://hanatoki-coffee.us7.list-manage.com/track/click?u=00aa&id=33dd&e=22cc')}<p>京都市左京区0-0　火曜定休</p><p>${link('登録を解除する', 'https://hanatoki-coffee.us7.list-manage.com/unsubscribe?u=00aa&id=11bb&e=22cc')}</p>`,
  },
  {
    name: 'ja-points', from: ['dポイントクラブ', 'info@dpoint.docomo.ne.jp'], subject: '【dポイントクラブ】10月末で失効するポイントのお知らせ',
    body: `<p>佐倉 花子 様</p><p>いつもdポイントクラブをご利用いただきありがとうございます。10月31日（金）に失効する期間・用途限定ポイントがあります。</p>${rows(['失効予定ポイント', '120ポイント'])}<p>ポイントは街のお店やネットでのお買物でお使いいただけます。</p>${button('ポイントを確認する', 'https://dpoint.docomo.ne.jp/')}`,
  },
  {
    name: 'ja-invoice-b2b', from: ['株式会社青葉製作所 経理部', 'keiri@aoba-works.example'], subject: '10月分ご請求書送付のご案内（株式会社青葉製作所）',
    body: `株式会社さくら商店
佐倉 花子 様

いつも大変お世話になっております。
株式会社青葉製作所 経理部の田中でございます。

10月分の請求書をPDFにてお送りいたします。ご査収のほど、よろしくお願い申し上げます。
お支払期日は11月30日、お振込先は従来どおりでございます。

ご不明な点がございましたら、お気軽にお問い合わせください。

――――――――――――――――
株式会社青葉製作所　経理部　田中 良子
〒000-0000 大阪市北区0-0-0
TEL 06-0000-0000
――――――――――――――――`,
    attachment: { name: 'seikyu-202510.pdf', type: 'application/pdf', content: '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n' },
  },
  {
    name: 'ja-reply-thread', from: ['田中 良子', 'tanaka@aoba-works.example'], subject: 'Re: 来週の打ち合わせについて',
    fields: [['In-Reply-To', '<abc.1@example.net>'], ['References', '<abc.1@example.net>']],
    body: `佐倉様

お世話になっております。青葉製作所の田中です。
ご連絡ありがとうございます。来週の水曜日14時で問題ございません。当日は弊社1階の受付でお待ちしております。

資料は下記に置きましたので、事前にご覧いただけますと幸いです。
https://drive.google.com/file/d/0000example/view

どうぞよろしくお願いいたします。

> 来週の打ち合わせですが、水曜日の14時はいかがでしょうか。`,
  },
  {
    name: 'ja-electric', from: ['くらしTEPCO web', 'info@tepco.co.jp'], subject: '【東京電力エナジーパートナー】電気ご使用量のお知らせ',
    body: `佐倉 花子 様

東京電力エナジーパートナーをご利用いただき、ありがとうございます。
10月分の電気ご使用量と料金が確定しましたので、お知らせいたします。

くらしTEPCO webにログインのうえ、ご確認ください。
https://www.tepco.co.jp/ep/

※このメールは送信専用です。`,
  },
  {
    name: 'ja-mobile-au', from: ['au', 'info@au.com'], subject: 'au：ご請求額確定のお知らせ',
    body: `<p>いつもauをご利用いただき、誠にありがとうございます。</p><p>10月ご請求分（9月ご利用分）の金額が確定しました。ご請求額はMy auでご確認いただけます。</p>${button('My auで確認する', 'https://www.au.com/my-au/')}<p>KDDI株式会社</p>`,
  },
  {
    name: 'ja-clinic', from: ['桜台みどり歯科', 'yoyaku@midori-dental.example'], subject: '【桜台みどり歯科】明日のご予約の確認',
    body: `佐倉 花子 様

桜台みどり歯科です。明日10月16日（木）15時30分より、ご予約をいただいております。
ご都合が悪くなった場合は、お手数ですが本日18時までにお電話ください。

電話 03-0000-0000（診療時間 9:00〜18:00）`,
  },
  {
    name: 'ja-hotel', from: ['じゃらんnet', 'mail@jalan.net'], subject: '【じゃらんnet】予約完了のお知らせ',
    body: `佐倉 花子様

じゃらんnetをご利用いただきありがとうございます。下記の宿泊予約が完了しました。

予約番号：0XXXXXXX
宿名：湯の里 花ごよみ
宿泊日：2025年11月22日（土）から1泊
人数：大人2名
合計料金：38,000円（消費税込み）
キャンセル料：7日前から10%

予約の確認・変更：
https://www.jalan.net/`,
  },
  {
    name: 'ja-security-login', from: ['Yahoo! JAPAN', 'account-info@mail.yahoo.co.jp'], subject: 'ログインのお知らせ - Yahoo! JAPAN ID',
    body: `Yahoo! JAPAN IDへのログインがありましたのでお知らせします。

日時：2025年10月15日 10時19分
端末：Windows パソコン

ご自身によるログインの場合、対応は不要です。
お心当たりがない場合は、ログイン履歴をご確認ください。
https://accounts.yahoo.co.jp/`,
  },
  {
    name: 'ja-event', from: ['桜台市民文化会館', 'ticket@sakuradai-hall.example'], subject: '【桜台市民文化会館】チケット抽選結果のお知らせ（当選）',
    body: `佐倉 花子 様

このたびは「秋の室内楽の夕べ」の抽選にお申し込みいただき、ありがとうございました。
抽選の結果、当選となりましたので、お知らせいたします。

公演日：2025年12月6日（土）18時30分開演
席：S席 2枚　合計 9,000円

チケット代金は、10月22日（水）までに、マイページに表示される番号でコンビニエンスストアにてお支払いください。期限を過ぎますと、当選は無効となります。
https://www.sakuradai-hall.example/mypage/`,
  },
];

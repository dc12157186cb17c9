import type { GuessedLanguage } from './model.ts';

/** The languages told apart by words, since they share the Latin script. */
export type LatinLanguage = Extract<GuessedLanguage, 'en' | 'de' | 'fr' | 'es' | 'pt' | 'it' | 'nl'>;

/** Small words of every sentence, then the words that subjects of business mail and of phishing are made of. */
export const LANGUAGE_WORDS: Readonly<Record<LatinLanguage, string>> = {
  en:
    'the of and to in is you that it he was for on are as with his they be at one have this from or had by but not what all were we when your can said there use an each which she do how their if will up other about out many then them these so some her would make like him into time has look two more write go see no way could people my than first been call who its now find down did get come made may over new after also just us our any here only very well even back through where much before too should because does being been cannot don\'t i\'m ' +
    'account verify verification password update security alert payment invoice order delivery package confirm suspended locked click please dear customer bank card login sign access action required urgent important notice information service support request review transaction statement message mail email attached document regards sincerely thank thanks hello team expires expired days hours within immediately free offer win winner prize money business meeting report daily weekly news weekend tomorrow today tonight yesterday morning week month year sale off save deal shop buy your subscription renewal refund shipping tracking unusual activity detected limited question client car why error problem version behind',
  de:
    'der die das und ist in zu den mit von für auf ein eine einen einem einer nicht auch es sich dem des sie wir ihr ihre ihren ihrem ihrer ihnen ich du er an als bei nach wie aus wenn nur noch so über um werden wird wurde wurden haben hat sind war oder aber vom zum zur bis durch mehr kann können muss müssen sein seine unser unsere diese dieser dieses dass daß man hier heute bitte vielen dank guten tag sehr geehrte geehrter geehrten damen herren kunde kundin mein meine uns alle jetzt schon keine kein wieder dann wo was wer warum morgen gestern ' +
    'konto bestätigen bestätigung rechnung zahlung überweisung bestellung lieferung paket sicherheit passwort kennwort anmeldung anmelden zugang gesperrt aktualisieren wichtig dringend mitteilung nachricht angebot gewinn kreditkarte bankverbindung frist mahnung freundlichen grüßen anhang unterlagen termin kundendienst vertrag ihres sofort tage stunden neu',
  fr:
    'le la les de des du un une et est dans pour que qui ne pas sur au aux avec ce cette ces il elle nous vous ils sont a à être avoir plus par ou où mais comme se son sa ses leur leurs votre vos notre nos je tu on si tout tous toute fait faire peut été en y même sans sous très bien aussi encore depuis avant après chez entre lors afin car donc ici merci bonjour cher chère madame monsieur cordialement veuillez j\'ai c\'est n\'est d\'un d\'une qu\'il aujourd\'hui demain hier mon ma mes ' +
    'compte vérifier vérification facture paiement livraison colis contrat dossier commande sécurité mot passe connexion suspendu mise jour confirmer confirmation important urgent client clients banque carte remboursement impôts joint document message réponse demande offre gagné gratuit jours heures cliquez lien votre colis',
  es:
    'el la los las de del un una unos unas y es en que no se por para con su sus al lo como más pero le ya o este esta estos estas ese esa sí porque cuando muy sin sobre también me hasta hay donde quien desde todo todos nos durante uno les ni contra otros fue ser está están son tiene tienen ha han he puede pueden usted ustedes nuestro nuestra nuestros nuestras mi tu te yo él ella aquí hoy mañana ayer gracias hola estimado estimada cliente saludos atentamente favor señor señora ' +
    'cuenta verificar verificación contraseña factura pago pedido entrega paquete envío seguridad acceso bloqueada suspendida actualizar actualización confirmar confirmación importante urgente banco tarjeta transferencia reembolso correo mensaje adjunto documento oferta premio ganado gratis días horas haga clic enlace dinero reunión último última aviso pago ver ahora',
  pt:
    'o a os as de do da dos das um uma uns umas e é em no na nos nas que não se por para com seu sua seus suas ao aos à às como mais mas foi ser está estão são tem têm há você vocês nosso nossa nossos nossas meu minha eu ele ela eles elas isso isto este esta esse essa aqui hoje amanhã ontem já também muito quando até sem sobre depois antes ou pelo pela pelos pelas só pode podem foram sido entre era obrigado obrigada olá prezado prezada caro cliente atenciosamente senhor senhora ' +
    'conta verificar verificação senha fatura boleto pagamento pedido entrega encomenda pacote segurança acesso bloqueada suspensa atualizar atualização confirmar confirmação importante urgente banco cartão transferência reembolso mensagem anexo documento oferta prêmio grátis dias horas clique dinheiro reunião aviso cadastro último última agora',
  it:
    'il lo la i gli le di del della dei delle dello degli un una uno e è in nel nella nei nelle che non si per con su sul sulla al alla ai alle da dal dalla come più ma se o ed anche sono ha hanno essere stato stata questo questa questi queste suo sua suoi sue nostro nostra nostri nostre vostro vostra ci vi mi ti io lui lei noi voi loro qui oggi domani ieri già molto quando fino senza dopo prima tra fra perché cosa tutto tutti grazie buongiorno ciao gentile cliente egregio cordiali saluti distinti ' +
    'conto verificare verifica fattura pagamento ordine consegna pacco spedizione sicurezza accesso bloccato sospeso aggiornare aggiornamento confermare conferma importante urgente banca carta bonifico rimborso messaggio allegato documento offerta premio gratis giorni ore clicca denaro riunione password avviso scadenza hai ho vinto tuo tua tuoi tue ultimo ultima',
  nl:
    'de het een en van in is dat op te zijn met voor niet aan er om ook als maar bij uit dan nog naar heeft hebben wordt worden werd was door over of je jij u uw wij we ons onze hij zij ze deze dit die daar hier geen wel kan kunnen moet moeten zal zullen tot meer veel al zo wat wie waar wanneer vandaag morgen gisteren mijn jouw hun haar hem ik alle alleen nu na sinds binnen tussen geachte beste heer mevrouw klant vriendelijke groet groeten dank bedankt graag ' +
    'rekening bevestigen bevestiging factuur betaling bestelling bezorging pakket levering beveiliging wachtwoord inloggen toegang geblokkeerd bijwerken belangrijk dringend bericht bijlage document aanbieding gewonnen gratis dagen uren klik bank kaart overschrijving terugbetaling vergadering verlopen klantenservice',
};

/** Letters and endings that one of these languages has and the others hardly ever do. */
export const LANGUAGE_SIGNS: readonly (readonly [LatinLanguage, RegExp, number])[] = [
  ['de', /ß|[äöü](?!\w{0,3}\b[aeo])|\w(?:ung|keit|heit|lich|isch|schaft)(?:en)?\b|sch|\bge\w+t\b/g, 0.5],
  ['fr', /\b(?:[ldjcnsmt]|qu)['’]|œ|[êèùûîô]|eaux?\b|\w(?:ement|euse?|ières?|ité)\b|ç[aou]/g, 0.5],
  ['fr', /é/g, 0.25],
  ['es', /ñ|[¿¡]|\w(?:ción|ciones|dades|amiento|imos|amos)\b|\wdad\b|[áéíóú]/g, 0.5],
  ['pt', /[ãõ]|\w(?:ção|ções|dade|mente|agem|eiro|inha)\b|lh[aeo]|nh[aeo]|ç/g, 0.5],
  ['it', /\w(?:zione|zioni|mento|menti|tà|gli|zza|ggio|issim[oaie])\b|\b(?:dell|all|nell|dall|sull|un|l)['’]|[aeiou]tt[aeio]\b|[àèìòù]\b/g, 0.5],
  ['nl', /ij|aa[a-z]|\w(?:heid|lijk|tje|eren)\b|\bge\w+d\b|uu[a-z]/g, 0.35],
  ['en', /\w(?:ing|ed|ly|ness|tion|ment|ful|ght|ers?)\b|th[aeir]|wh|'s\b|ck|oo|ee|[a-z]y\b/g, 0.3],
];

/** Chinese words that no Japanese sentence has. */
export const CHINESE_WORDS: readonly string[] = [
  '的', '了', '是', '我', '你', '您', '他', '她', '们', '們', '这', '這', '那', '吗', '嗎', '吧', '呢', '很', '和', '请', '已', '将', '將', '被', '把', '给', '給', '为', '為',
  '什么', '什麼', '怎么', '可以', '如果', '没有', '沒有', '因为', '就', '都', '也', '還', '还', '谢谢', '謝謝', '您好', '尊敬的', '邮件', '郵件', '帐户', '帳戶', '账户', '公司', '登录', '登錄', '點擊', '点击',
  '紧急', '提醒', '有限公司', '先生', '女士', '人民币', '发票', '發票', '验证', '驗證', '密码', '密碼', '快递', '快遞', '优惠', '优惠', '招聘', '培训', '课程', '会议通知',
];

/** Words of kanji alone that Japanese subjects are made of and Chinese ones are not. */
export const JAPANESE_WORDS: readonly string[] = [
  '支払', '振込', '振替', '引落', '口座', '手続', '申込', '申請', '本人確認', '株式会社', '有限会社', '御中', '様', '殿', '再配達', '不在', '荷物', '宅配', '配達', '配送', '請求書', '見積', '納品', '領収', '明細', '当社', '弊社', '貴社', '御社',
  '会員', '登録', '更新', '期限', '至急', '緊急', '重要', '確認', '方法', '利用', '停止', '制限', '通知', '案内', '変更', '情報', '確定', '返金', '還付', '税務署', '国税庁', '年金', '電気', '料金', '未払', '未納', '督促', '警告', '注意', '不正', '検知',
  '三井住友', '三菱', '楽天', '佐川', '東京', '大阪', '日本', '郵便', '銀行', '証券', '携帯', '契約', '解約', '抽選', '当選', '無料', '限定', '特典', '会議', '議事録', '資料', '送付', '送信', '受信', '返信', '転送', '件', '月分', '年末', '年始', '休業', '営業', '担当', '採用', '面接', '勤怠', '給与',
];

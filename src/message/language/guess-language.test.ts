import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessLanguage } from './guess-language.ts';
import type { GuessedLanguage } from './model.ts';

const SENTENCES: Readonly<Record<Exclude<GuessedLanguage, 'und'>, readonly string[]>> = {
  ja: [
    '重要 支払方法確認', 'お荷物のお届けにあがりました', '口座振替手続完了通知', '【緊急】会員情報更新', 'カード利用停止のお知らせ', '本人確認手続', '明日の会議資料を送ります',
    'Amazonプライム会費のお支払いについて', '東京電力 未払料金', 'ﾎﾟｲﾝﾄ失効ﾉｵｼﾗｾ', 'お客様の账户に异常が检测されました', '請求書送付', '山田様', '再配達受付', '国税庁 還付金通知', '株式会社山本製作所',
  ],
  en: [
    'Your account has been suspended', 'Please verify your password', 'Meeting notes for Tuesday', 'Invoice attached', 'You have won a prize', 'Re: question about the new release',
    'The parcel could not be delivered', 'Lunch tomorrow?', 'Security alert', 'I think this patch breaks the build on older machines', 'Unusual sign-in activity', 'Action required: update your payment method',
  ],
  zh: [
    '您的账户已被锁定', '请尽快确认您的邮件', '發票已寄出，請查收', '关于召开年度会议的通知', '我们明天在办公室见面', '您的快递未能送达', '驗證您的密碼', '系统升级公告', '優惠活動即將結束', '谢谢您的来信', '代开发票', '紧急通知',
  ],
  ko: [
    '계정이 정지되었습니다', '비밀번호를 확인해 주세요', '내일 회의 자료입니다', '택배 배송 안내', '결제 내역', '안녕하세요', '긴급 보안 알림', 'Naver 로그인 알림', '청구서를 보내드립니다',
  ],
  de: [
    'Ihr Konto wurde gesperrt', 'Bitte bestätigen Sie Ihre Angaben', 'Ihre Rechnung für Mai', 'Wir treffen uns morgen um neun', 'Das Paket konnte nicht zugestellt werden', 'Letzte Mahnung', 'Wichtige Mitteilung',
    'Mit freundlichen Grüßen', 'Ich habe den Fehler gefunden', 'Neue Nachricht von der Sparkasse', 'Vielen Dank für die Bestellung',
  ],
  fr: [
    'Votre compte a été suspendu', 'Veuillez confirmer vos coordonnées', 'Votre colis est en attente', 'La réunion est demain à neuf heures', 'Facture impayée', 'Bonjour, voici le document demandé', 'Dernier rappel avant fermeture de votre compte',
    'Remboursement de vos impôts', 'Je ne comprends pas cette question', 'Merci pour votre commande',
  ],
  es: [
    'Su cuenta ha sido bloqueada', 'Verifique su contraseña ahora', 'El paquete no pudo ser entregado', 'Nos vemos mañana en la oficina', 'Factura pendiente de pago', 'Hola, te envío los documentos', 'Último aviso de pago', 'Ha ganado un premio', 'Actualización de seguridad de su tarjeta',
    'Gracias por su compra',
  ],
  pt: [
    'Sua conta foi bloqueada', 'Confirme os seus dados agora', 'Não foi possível entregar a encomenda', 'A reunião é amanhã no escritório', 'Fatura em atraso', 'Olá, segue em anexo o documento', 'Você ganhou um prêmio', 'Atualização de segurança do cartão', 'Obrigado pela sua compra', 'Aviso importante: sua senha expira hoje',
  ],
  it: [
    'Il tuo conto è stato bloccato', 'Conferma i tuoi dati', 'Il pacco non è stato consegnato', 'Ci vediamo domani in ufficio', 'Fattura non pagata', 'Gentile cliente, la informiamo', 'Hai vinto un premio', 'Aggiornamento di sicurezza della carta', 'Grazie per il tuo ordine', 'Ultimo avviso di pagamento',
  ],
  nl: [
    'Uw rekening is geblokkeerd', 'Bevestig uw gegevens', 'Het pakket kon niet worden bezorgd', 'We zien elkaar morgen op kantoor', 'Openstaande factuur', 'Beste klant, uw betaling is mislukt', 'U heeft een prijs gewonnen', 'Belangrijk bericht over uw bankpas', 'Bedankt voor je bestelling', 'Ik heb het bestand nog niet gelezen',
  ],
  ru: [
    'Ваш счёт заблокирован', 'Подтвердите пароль', 'Посылка не доставлена', 'Встречаемся завтра в офисе', 'Счёт на оплату', 'Здравствуйте, высылаю документы', 'Вы выиграли приз', 'Срочное уведомление', 'Спасибо за заказ',
  ],
};

describe('guessLanguage', () => {
  for (const [language, sentences] of Object.entries(SENTENCES)) {
    it.each(sentences)(`takes «%s» for ${language}`, (sentence) => expect(guessLanguage(sentence).language).toBe(language));
  }

  it.each(['', '12345', '!!!', 'https://example.com/login/account', 'ข้อความ', 'xkcd', '🎁🎁'])('does not guess where nothing shows: «%s»', (text) => {
    expect(guessLanguage(text)).toEqual({ language: 'und', confidence: 0 });
  });

  it('does not take a Chinese shop name with one kana for Japanese', () => {
    expect(guessLanguage('欢迎光临優の良品商店，本店全场优惠，请点击查看详情').language).toBe('zh');
  });

  it('is surer of a sentence than of two shared characters', () => {
    expect(guessLanguage('お支払い方法をご確認ください').confidence).toBeGreaterThan(guessLanguage('会社').confidence);
  });

  it('takes any text and stays between 0 and 1', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const { confidence } = guessLanguage(text);
      expect(confidence >= 0 && confidence <= 1).toBe(true);
    }));
  });
});

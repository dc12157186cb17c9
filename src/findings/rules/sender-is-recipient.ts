import { defineRule } from '../define-rule.ts';

/** It seems to come from you. */
export const senderIsRecipient = defineRule({
  id: 'sender-is-recipient',
  viewpoint: 'sender',
  severity: 'note',
  provenance: 'inline-forward',
  techniques: ['T1672'],
  title: { ja: '自分から届いたように見える', en: 'It seems to come from you' },
  why: {
    ja: '差出人の欄は誰でも自由に書けます。宛先と同じアドレスを書けば、乗っ取られたと思わせたり、迷惑メール判定をくぐったりできます。自分宛ての控えなら心当たりがあるはずです。',
    en: 'Anybody can write any sender. With the recipient’s own address the mail seems to prove a break-in, or slips past a filter. Of a note to yourself you would know.',
  },
  needs: ['mailbox'],
  evaluate: (evidence) => {
    const author = evidence.author();
    const isAuthors = (mailbox: { readonly addrSpec: string }): boolean => mailbox.addrSpec !== '' && mailbox.addrSpec.toLowerCase() === author?.addrSpec.toLowerCase();
    const recipients = evidence.all('mailbox').filter((mailbox) => mailbox.role === 'recipient');
    const recipient = recipients.find(isAuthors);
    if (author === null || recipient === undefined) return 'author and recipient differ';
    // Who writes to others takes a copy along.
    if (!recipients.every(isAuthors)) return 'others are written to as well';
    const isThreat = evidence.phrases('lure-extortion').length > 0;
    return [{
      severity: isThreat ? 'high' : 'note',
      sentence: isThreat
        ? { ja: '差出人が宛先と同じアドレスになっています。乗っ取りの証拠のように見えますが、差出人の欄は書き換えられるだけです。', en: 'The sender is the recipient’s own address. It is meant to look like a break-in; in truth anybody can write that line.' }
        : { ja: '差出人が宛先と同じアドレスです。自分で送った覚えがなければ、差出人の欄が偽られています。', en: 'The sender is the recipient’s own address. If you did not send it, the line is false.' },
      observations: [author, recipient],
      places: author.places.slice(0, 1),
    }];
  },
});

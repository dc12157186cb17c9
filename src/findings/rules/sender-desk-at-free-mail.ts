import { defineRule } from '../define-rule.ts';
import { quoted } from '../sentences.ts';

/** What desks and offers are called, and people are not. */
const DESK = /\b(?:support|service desk|help ?desk|customer (?:service|care)|notifications?|security (?:team|alert|department)|billing|accounts? (?:team|department|manager|service)|department|delivery|claims?|payments?|payouts?|withdrawals?|transfers? (?:unit|office|department)|rewards?|prizes?|lottery|bitcoin|btc|eth|ethereum|crypto|wallet|loan (?:company|office|service)|compensation|foundation|administrator|admin (?:team|office)|webmaster|mail (?:admin|team|server|center)|cloud storage|antivirus|membership|kundenservice|kundendienst|sicherheit|gutschein|gewinnspiel|klantenservice|service client|livraison|soporte|servicio al cliente|atención al cliente|atendimento|suporte|pontos|premio|prêmio|assistenza)\b|サポート|カスタマー|事務局|お客様(?:センター|窓口)|管理者|客服|管理员/iu;

/** A desk that writes from free mail. */
export const senderDeskAtFreeMail = defineRule({
  id: 'sender-desk-at-free-mail',
  viewpoint: 'sender',
  severity: 'low',
  provenance: 'inline-forward',
  techniques: ['T1585.002'],
  title: { ja: '窓口を名乗るのにフリーメール', en: 'A desk that writes from free mail' },
  why: {
    ja: '会社の窓口は会社のドメインから書きます。フリーメールは誰でもすぐに作れます。小さな団体が使うこともあります。',
    en: 'A firm’s desk writes from the firm’s domain; free mail is anybody’s in a minute. Small clubs use it too.',
  },
  needs: ['mailbox'],
  evaluate: (evidence) => {
    const author = evidence.author();
    if (author === null || !author.isMembers || !author.lists.includes('free-mail')) return 'the author does not write from free mail';
    const words = DESK.exec(author.displayName)?.[0];
    if (words === undefined) return 'the name is not a desk’s';
    if (evidence.all('subject')[0]?.hasThread === true) return 'an answer in a conversation';
    const shown = quoted([author.displayName.slice(0, 60)]);
    return [{
      sentence: { ja: `${shown.ja}と窓口のように名乗っていますが、アドレスは誰でも作れる ${author.domain} のものです。`, en: `It calls itself ${shown.en}, like a firm’s desk, but writes from ${author.domain}, where anybody gets an address.` },
      observations: [author],
      places: author.places.slice(0, 2),
    }];
  },
});

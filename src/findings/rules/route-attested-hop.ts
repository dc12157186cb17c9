import type { Bilingual } from '../../base/bilingual.ts';
import { defineRule } from '../define-rule.ts';

const NOT_THE_HOUSE: Bilingual = { ja: 'サーバーの名前と番号（IPアドレス）は、どちらから調べても一致します。', en: '.' };
/** At a provider for everybody, the house says nothing of who the member is. */
const HOUSE_OF_MEMBERS: Bilingual = {
  ja: 'サーバーの名前と番号（IPアドレス）がどちらから調べても一致し、差出人ドメインと同じ事業者のサーバーです。差出人ドメインは偽装されておらず、会員のアカウント（本人または乗っ取り）から送られたと考えられます。',
  en: ', and it is the house of the author’s domain. So the domain is not forged: it left through a member’s account, their own or a taken-over one.',
};
const OWN_HOUSE: Bilingual = {
  ja: 'サーバーの名前と番号（IPアドレス）がどちらから調べても一致し、差出人ドメイン自身のサーバーです。差出人ドメインは偽装されていません。',
  en: ', and it is one of the author’s domain’s own servers. So the domain is not forged.',
};

/** Where the receiver took it from. */
export const routeAttestedHop = defineRule({
  id: 'route-attested-hop',
  viewpoint: 'route',
  severity: 'note',
  bearing: 'informs',
  provenance: 'raw',
  title: { ja: '受信側が記録した送信元', en: 'Where the receiver took it from' },
  why: {
    ja: '経路の記録（Received行）のうち、確かなのは受信サーバー自身が書いたものだけです。送信元サーバーが本物でも、アカウントの持ち主が犯人とは限りません。',
    en: 'Only the line written by one’s own server is reliable. That a server is what it says does not make the account’s owner the culprit.',
  },
  needs: ['hop', 'confirmed-address'],
  evaluate: (evidence) => {
    const hop = evidence.all('hop').find((hop) => hop.isBoundary);
    const confirmed = evidence.all('confirmed-address')[0];
    if (hop === undefined || confirmed === undefined) return 'no attested hop';
    if (confirmed.outcome.kind !== 'found') return 'the address could not be confirmed';
    if (!confirmed.outcome.value.value.isConfirmed) return 'the name does not lead back to the address';
    const isMembers = evidence.author()?.lists.some((list) => list === 'consumer-provider' || list === 'free-mail') ?? false;
    const house = !confirmed.isAuthorsHouse ? NOT_THE_HOUSE : isMembers ? HOUSE_OF_MEMBERS : OWN_HOUSE;
    return [{
      sentence: {
        ja: `受信サーバーは ${confirmed.address}（${confirmed.name}）から受け取りました。${house.ja}`,
        en: `The receiver took it from ${confirmed.address} (${confirmed.name}); forward and reverse look-ups agree${house.en}`,
      },
      observations: [hop, confirmed],
    }];
  },
});

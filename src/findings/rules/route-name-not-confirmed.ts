import { defineRule } from '../define-rule.ts';

/** The sending machine’s name does not hold. */
export const routeNameNotConfirmed = defineRule({
  id: 'route-name-not-confirmed',
  viewpoint: 'route',
  severity: 'low',
  provenance: 'raw',
  techniques: ['T1583.003'],
  title: { ja: '送信元の機械の名前が確かめられない', en: 'The sending machine’s name does not hold' },
  why: {
    ja: 'きちんと運用された送信サーバーは、番号から名前、名前から番号の両方で確かめられます。小さな会社のサーバーでは整っていないこともあり、これだけでは決め手になりません。',
    en: 'A well-kept mail server can be looked up both ways, number to name and name to number. Small firms do get it wrong, so by itself this settles nothing.',
  },
  needs: ['confirmed-address'],
  evaluate: (evidence) => {
    const confirmed = evidence.all('confirmed-address')[0];
    if (confirmed === undefined) return 'no attested hop';
    const { outcome, address, name } = confirmed;
    if (outcome.kind === 'absent') return [{
      sentence: { ja: `受信サーバーに渡してきた ${address} には、名前が登録されていません。`, en: `${address}, which handed it in, has no name at all.` },
      observations: [confirmed],
    }];
    if (outcome.kind !== 'found') return 'the name was not looked up';
    if (outcome.value.value.isConfirmed) return 'the name holds';
    return [{
      sentence: { ja: `${address} は ${name} と名乗っていますが、その名前を引くと別の番号になります。`, en: `${address} goes by the name ${name}, but that name leads to another address.` },
      observations: [confirmed],
    }];
  },
});

import { defineRule } from '../define-rule.ts';

/** Where the page really stands is hidden. */
export const placeReverseProxy = defineRule({
  id: 'place-reverse-proxy',
  viewpoint: 'place',
  severity: 'note',
  bearing: 'informs',
  title: { ja: '本当の所在は隠れている', en: 'Where the page really stands is hidden' },
  why: {
    ja: '中継サービスの住所は、その奥のサーバーの所在を示しません。国や都市の表示は意味を持ちません。',
    en: 'The address belongs to a relay. The country or city shown for it says nothing about the server behind it.',
  },
  needs: ['address-place'],
  evaluate: (evidence) => {
    const place = evidence.all('address-place').find((seen) => seen.of === 'link-host' && seen.reverseProxy !== null);
    if (place === undefined) return 'no reverse proxy';
    const network = place.outcome.kind === 'found' && place.outcome.value.value.asn !== null ? `${place.reverseProxy}, AS${place.outcome.value.value.asn}` : place.reverseProxy;
    return [{ sentence: { ja: `${place.address} は ${network}（中継サービス）のもので、ページが実際にどこにあるかは分かりません。`, en: `${place.address} belongs to ${network}, a reverse proxy: where the page really stands is not known.` }, observations: [place] }];
  },
});

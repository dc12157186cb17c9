import { defineRule } from '../define-rule.ts';

/** A link to a number instead of a name. */
export const linkAddressLiteral = defineRule({
  id: 'link-address-literal',
  viewpoint: 'link',
  severity: 'medium',
  techniques: ['T1583.003'],
  title: { ja: '名前のない、数字だけの行き先', en: 'A link to a number instead of a name' },
  why: {
    ja: '会社のページにはドメイン名があります。数字だけのアドレスは持ち主が分からず、書き方を変えて数字であることまで隠す手口もあります。',
    en: 'Companies’ pages have names. A bare number hides whose machine it is, and some writings hide even that it is a number.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const links = evidence.all('link').filter((link) => link.isAddressLiteral && link.via !== 'loaded' && !link.isPrivateAddress);
    const link = links.find((link) => link.tricks.includes('address-in-disguise')) ?? links.find((link) => link.isCallToAction) ?? links[0];
    if (link === undefined) return 'every link has a name';
    if (link.tricks.includes('address-in-disguise')) {
      return [{ severity: 'high', sentence: { ja: `リンク先は ${link.host} という数字のアドレスを、別の書き方で隠したものです。`, en: `The link hides the bare address ${link.host} behind another way of writing it.` }, observations: [link] }];
    }
    const claim = evidence.mainClaim();
    // People who run machines write such addresses to each other, in plain text.
    const isPressed = link.isCallToAction && link.via !== 'text';
    return [{
      severity: !isPressed ? 'note' : claim !== null && !claim.isAuthorPermitted ? 'medium' : 'low',
      sentence: { ja: `リンク先は ${link.host} という数字だけのアドレスで、持ち主が分かりません。`, en: `The link goes to the bare address ${link.host}: whose machine it is does not show.` },
      observations: [link],
    }];
  },
});

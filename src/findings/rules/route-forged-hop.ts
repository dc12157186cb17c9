import { defineRule } from '../define-rule.ts';

/** A line of the route claims the receiver’s own server, from below. */
export const routeForgedHop = defineRule({
  id: 'route-forged-hop',
  viewpoint: 'route',
  severity: 'low',
  provenance: 'raw',
  techniques: ['T1036'],
  title: { ja: '受信サーバーの名をかたる経路の行', en: 'A line of the route in the receiver’s name' },
  why: {
    ja: '受信サーバーは自分の行を一番上に書きます。それより下にある「受信サーバーの行」は、送る側が書き込んだ作り物か、いったん出て戻ってきたメールです。',
    en: 'The receiver writes its own line on top. A line in its name further down was made up by the sending side, or the mail went out and came back.',
  },
  needs: ['hop'],
  evaluate: (evidence) => {
    const hops = evidence.all('hop');
    const boundary = hops.find((hop) => hop.isBoundary);
    if (boundary === undefined || boundary.by === null || !boundary.by.includes('.')) return 'no attested hop with a name';
    // A member who writes to a list gets his own mail back, with his own server's line in it.
    if ((evidence.all('trace')[0]?.passedOnBy.length ?? 0) > 0) return 'passed on by a list';
    const forged = hops.find((hop) => hop.standing === 'claimed' && hop.by?.toLowerCase() === boundary.by!.toLowerCase());
    if (forged === undefined) return 'no claimed line is by the receiver';
    return [{
      sentence: {
        ja: `「${boundary.by}」が受け取ったという行がもう一つ、受信サーバーが書いた行より下にあります。その行に書かれた送信元${forged.address === null ? '' : `（${forged.address}）`}は信用できません。`,
        en: `There is a second line that says “${boundary.by}” took it in, below the one that this server really wrote. The origin it gives${forged.address === null ? '' : ` (${forged.address})`} is not to be believed.`,
      },
      observations: [forged, boundary], places: forged.places,
    }];
  },
});

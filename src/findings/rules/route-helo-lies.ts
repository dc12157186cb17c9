import { defineRule } from '../define-rule.ts';
import type { ObservationOf } from '../../evidence/model.ts';
import type { EvidenceReader, RuleResult } from '../model.ts';

/** The sending machine introduced itself by a name that is not its own. */
export const routeHeloLies = defineRule({
  id: 'route-helo-lies',
  viewpoint: 'route',
  severity: 'low',
  provenance: 'raw',
  techniques: ['T1036'],
  title: { ja: '送信元の機械が偽の名を名乗った', en: 'The sending machine gave a name that is not its own' },
  why: {
    ja: 'サーバーは最初に名前を名乗ります（HELO）。何とでも名乗れますが、受信側自身の名前や、よその会社の名前を名乗る理由は、正直な送信者にはありません。',
    en: 'A server introduces itself by name (HELO). It may say anything, but an honest one has no reason to give the receiver’s own name or that of another company.',
  },
  needs: ['helo'],
  evaluate: (evidence) => {
    const helo = evidence.all('helo')[0];
    return helo === undefined ? 'no attested hop' : (RELATIONS[helo.relation]?.(helo, evidence) ?? 'the name is the client’s own or says nothing');
  },
});

type Judge = (helo: ObservationOf<'helo'>, evidence: EvidenceReader) => readonly RuleResult[] | string;

const RELATIONS: Partial<Readonly<Record<ObservationOf<'helo'>['relation'], Judge>>> = {
  'receivers-name': (helo) => [{
    severity: 'medium', observations: [helo],
    sentence: { ja: `外から来た機械が、受信サーバー自身の名前「${helo.helo}」を名乗って渡してきました。`, en: `A machine from outside introduced itself by the receiver’s own name, “${helo.helo}”.` },
  }],
  'foreign-literal': (helo) => {
    // Behind a router at home a machine knows only its inner address.
    if (/^\[?(?:ipv6:)?(?:10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|f[cde]|::)/i.test(helo.helo)) return 'the address is one from behind a router';
    return [{ observations: [helo], sentence: { ja: `${helo.address} から来たのに、別の番号「${helo.helo}」を名乗っています。`, en: `It came from ${helo.address} but gave another address as its own, “${helo.helo}”.` } }];
  },
  other: (helo, evidence) => {
    if (helo.outcome.kind !== 'found' || helo.outcome.value.value.isConfirmed) return 'the name leads to the client, or was not looked up';
    const author = evidence.author();
    const isAuthors = author !== null && author.organizationalDomain !== null && (helo.helo.toLowerCase() === author.organizationalDomain || helo.helo.toLowerCase().endsWith(`.${author.organizationalDomain}`));
    if (!isAuthors) return 'the name is not that of the author’s house';
    return [{
      observations: [helo],
      sentence: { ja: `差出人のドメインのサーバー「${helo.helo}」を名乗って渡してきましたが、その名前は ${helo.address} のものではありません。`, en: `It introduced itself as “${helo.helo}”, a server of the author’s domain, but that name does not lead to ${helo.address}.` },
    }];
  },
};

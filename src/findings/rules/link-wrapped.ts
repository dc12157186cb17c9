import type { LinkSeen } from '../../evidence/model.ts';
import { defineRule } from '../define-rule.ts';

/** Links told of; a mail that went through a filter has every link wrapped in the same way. */
const MOST_TOLD = 2;

/** The link goes through a service. */
export const linkWrapped = defineRule({
  id: 'link-wrapped',
  viewpoint: 'link',
  severity: 'note',
  bearing: 'informs',
  title: { ja: 'リンクは別のサービスを経由する', en: 'The link goes through a service' },
  why: {
    ja: 'メールの検査や開封数の計測のために、リンクが書き換えられていることがあります。見えているアドレスではなく、その先が本当の行き先です。',
    en: 'Filters and mail services rewrite links. What counts is not the address that shows but the one behind it.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const wrapped = evidence.all('link').filter((link) => link.wrappers.length > 0 && link.via !== 'loaded');
    if (wrapped.length === 0) return 'no link is wrapped';
    const told = new Map<string, LinkSeen>();
    for (const link of wrapped.toSorted((a, b) => Number(b.isCallToAction) - Number(a.isCallToAction))) {
      const key = `${namesOf(link)} ${link.host}`;
      if (told.size < MOST_TOLD && !told.has(key)) told.set(key, link);
    }
    return [...told.values()].map((link) => ({ sentence: sentence(link), observations: [link] }));
  },
});

const namesOf = (link: LinkSeen): string => link.wrappers.map((wrapper) => wrapper.name).join(' → ');

function sentence(link: LinkSeen): { readonly ja: string; readonly en: string } {
  const last = link.wrappers.at(-1);
  const names = namesOf(link);
  if (last?.isOpaque !== true) return { ja: `リンクは ${names} を経由し、実際には ${link.host} が開きます。`, en: `The link goes through ${names}; what opens is ${link.host}.` };
  if (last.says !== null) return { ja: `リンクは ${names} を経由します。行き先はサービスの中に隠れていますが、${last.says} だと書かれています。`, en: `The link goes through ${names}, which keeps the address to itself; it says that the place is ${last.says}.` };
  return { ja: `リンクは ${names} を経由し、行き先はリンクからは分かりません。`, en: `The link goes through ${names}; where it leads does not show in it.` };
}

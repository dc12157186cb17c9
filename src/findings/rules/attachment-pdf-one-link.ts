import { defineRule } from '../define-rule.ts';
import { called, capital, filesOf } from '../attached-files.ts';

const FEW_PAGES = 2;
const FEW_WORDS = 400;

/** A PDF that is there for one link. */
export const attachmentPdfOneLink = defineRule({
  id: 'attachment-pdf-one-link',
  viewpoint: 'attachment',
  severity: 'medium',
  shows: { kind: 'phishing', goal: null },
  techniques: ['T1566.001', 'T1204.001'],
  title: { ja: 'リンクが1つだけの短いPDF', en: 'A short PDF with a single link' },
  why: {
    ja: 'リンクをメールではなくPDFに入れると、メールの検査には見えません。',
    en: 'A link that stands in a PDF instead of the mail is not seen by what checks the mail.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const hit = filesOf(evidence.all('attachment'), 'pdf').find(({ content }) => content.differentLinks === 1 && content.pages !== null && content.pages <= FEW_PAGES);
    if (hit === undefined) return 'no short PDF with a single link';
    const link = evidence.all('link').find((link) => link.via === 'attachment' && link.host !== '' && hit.file.places.some((place) => link.places.some((other) => other.view === 'attachment' && other.quote === place.quote)));
    if (link === undefined) return 'its link is no address of a page';
    const author = evidence.author();
    if (link.isAuthorsDomain || (link.ownerBrandId !== null && link.ownerBrandId === author?.ownerBrandId)) return 'it leads to the author';
    const isAlone = evidence.all('text-shape').every((shape) => shape.characters < FEW_WORDS) && !evidence.all('link').some((other) => other.via === 'anchor');
    const name = called(hit.file);
    const maker = hit.content.producer;
    return [{
      severity: link.ownerBrandId !== null ? 'note' : isAlone && hit.content.pages === 1 ? 'medium' : 'low',
      sentence: { ja: `${name.ja}は${hit.content.pages}ページだけで、リンクは ${link.host} への1つだけです${maker === null ? '' : `（作成ソフト：${maker}）`}。`, en: `${capital(name.en)} has ${hit.content.pages === 1 ? 'one page' : `${hit.content.pages} pages`} and a single link, to ${link.host}${maker === null ? '' : ` (made by ${maker})`}.` },
      observations: [hit.file, link],
    }];
  },
});

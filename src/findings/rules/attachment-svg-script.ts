import { defineRule } from '../define-rule.ts';
import { called, capital, filesOf } from '../attached-files.ts';

/** An SVG that does something. */
export const attachmentSvgScript = defineRule({
  id: 'attachment-svg-script',
  viewpoint: 'attachment',
  severity: 'high',
  shows: { kind: 'phishing', goal: 'credentials' },
  techniques: ['T1027.017'],
  title: { ja: 'スクリプト入りのSVG画像', en: 'A picture (SVG) with a script in it' },
  why: {
    ja: 'SVGは画像に見えますが、ブラウザーで開くとスクリプトが動き、別のページへ送られます。',
    en: 'An SVG looks like a picture, but opens in the browser and runs the script in it.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const hit = filesOf(evidence.all('attachment'), 'page').find(({ content }) => content.isSvg && (content.forms.length > 0 || content.does.length > 0));
    if (hit === undefined) return 'no SVG with a script, a form or a frame';
    const name = called(hit.file);
    return [{ sentence: { ja: `${name.ja}は画像（SVG）ですが、開くと動くものが入っています。`, en: `${capital(name.en)} is a picture (SVG), but it does something when opened.` }, observations: [hit.file] }];
  },
});

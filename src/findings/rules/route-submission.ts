import type { Bilingual } from '../../base/bilingual.ts';
import type { ObservationOf } from '../../evidence/model.ts';
import { defineRule } from '../define-rule.ts';

/** How it was handed in. */
export const routeSubmission = defineRule({
  id: 'route-submission',
  viewpoint: 'route',
  severity: 'note',
  bearing: 'informs',
  provenance: 'attached',
  title: { ja: 'どうやって送り出されたか', en: 'How it was handed in' },
  why: {
    ja: 'プログラムや配信サービスから送られたメールは、大量に送るためのものか、乗っ取られたサイトから出たものかもしれません。普通のお知らせにも使われるので、これだけでは判断できません。この記録は送る側が書いたものです。',
    en: 'Mail handed in by a program or a sending service was meant for many, or left a web site that was broken into. Ordinary notices do it too, so this alone says nothing. The sending side wrote this record.',
  },
  needs: ['submission'],
  evaluate: (evidence) => evidence.all('submission').slice(0, 1).map((submission) => ({ sentence: SENTENCES[submission.by](submission), observations: [submission] })),
});

type Sentence = (submission: ObservationOf<'submission'>) => Bilingual;

const SENTENCES: Readonly<Record<ObservationOf<'submission'>['by'], Sentence>> = {
  webmail: ({ name, address }) => address === null ? { ja: `ブラウザーのメール画面から送られたという印（${name}）があります。`, en: `It bears the mark of a webmail page (${name}).` }
    : { ja: `ブラウザーのメール画面から送られ、そのときの接続元は ${address} だった、と書かれています（${name}）。`, en: `It says that it was written on a webmail page, from ${address} (${name}).` },
  http: ({ name }) => ({ ja: `メールソフトではなく、ウェブ経由（HTTP）で「${name}」に渡された、と書かれています。`, en: `It says that it was handed to “${name}” over the web (HTTP), not by a mail program.` }),
  script: ({ name }) => ({ ja: `ウェブサーバー上のプログラム「${name}」が送ったという印があります。`, en: `It bears the mark of a program on a web server, “${name}”.` }),
  service: ({ name }) => ({ ja: `配信サービス ${name} の印がついています。`, en: `It bears the marks of the sending service ${name}.` }),
};

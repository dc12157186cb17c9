import type { Bilingual } from '../../../base/bilingual.ts';

/** What is said where a mail is taken apart in the tab alone. */
export const HERE_WORDS = {
  hereTitle: { ja: 'この端末だけで調べる', en: 'On this device only' },
  hereNote: { ja: 'メールはこのタブの中だけで腑分けされ、どこにも送られず、保存もされません。外部への問い合わせはしないので、分からないことは「調べていない」と出ます。', en: 'The mail is taken apart inside this tab: it is sent nowhere and kept nowhere. Nobody outside is asked, so what only they know is told as not checked.' },
  hereLoading: { ja: '道具を読み込んでいます…', en: 'Fetching the tools…' },
  hereReady: { ja: '準備ができました。ここから先は、ネットワークを切っても動きます。', en: 'Ready. From here on it works with the network cut.' },
  hereAnother: { ja: '別のメールを調べる', en: 'Look at another mail' },
} as const satisfies Readonly<Record<string, Bilingual>>;

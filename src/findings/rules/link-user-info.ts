import { defineRule } from '../define-rule.ts';

/** What stands before the @ is no place. */
export const linkUserInfo = defineRule({
  id: 'link-user-info',
  viewpoint: 'link',
  severity: 'high',
  techniques: ['T1036'],
  title: { ja: '＠の前は行き先ではない', en: 'What stands before the @ is no place' },
  why: {
    ja: 'アドレスの「@」より前はただの利用者名です。本物の会社のアドレスを書いておき、実際には「@」の後ろを開かせる手口があります。',
    en: 'In an address, everything before the @ is only a user name. Tricksters write a genuine address there; what opens stands behind it.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const links = evidence.all('link').filter((link) => link.userName !== null && link.host !== '' && link.scheme !== 'ftp');
    const link = links.find((link) => looksLikeHost(link.userName)) ?? links.find((link) => link.isCallToAction) ?? links[0];
    if (link === undefined) return 'no link has a user name in it';
    const isHost = looksLikeHost(link.userName);
    return [{
      severity: isHost ? 'high' : 'note',
      sentence: isHost
        ? { ja: `リンクは ${link.userName} で始まりますが、「@」の後ろの ${link.host} が開きます。`, en: `The link begins with ${link.userName}, but what opens is ${link.host}, behind the @.` }
        : { ja: `リンクの「@」の前は利用者名です。開くのは ${link.host} です。`, en: `What stands before the @ in the link is a user name; what opens is ${link.host}.` },
      observations: [link],
    }];
  },
});

const looksLikeHost = (name: string | null): boolean => name !== null && /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:$|[/%:])/i.test(name);

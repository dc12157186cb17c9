import type { RuleCases } from '../rule-cases.ts';

const amazon = { from: 'Amazon <info@amazon.co.jp>', text: 'いつもAmazonをご利用いただきありがとうございます。' };
const signed = (...domains: readonly string[]) => ({ ...amazon, fields: domains.map((domain) => `DKIM-Signature: v=1; a=rsa-sha256; d=${domain}; s=x; h=from; bh=AA==; b=AA==`) });

export const cases: RuleCases = {
  fires: [signed('qzxwv.example'), { ...signed('qzxwv.example'), from: 'Amazon <info@security.example>' }],
  spares: [
    signed('amazon.co.jp'), signed('qzxwv.example', 'amazon.co.jp'), signed('amazonses.com'), signed('sendgrid.net'), signed(),
    { ...signed('lists.club.example'), fields: [...signed('lists.club.example').fields, 'List-Id: <talk.lists.club.example>'] },
    // Who signs as the author's own house is a matter of whose address it is.
    { ...signed('security.example'), from: 'Amazon <info@security.example>' },
    { ...signed('qzxwv.example'), from: 'Hanako <hanako@friends.example>', text: 'hello' },
  ],
};

import type { RuleCases } from '../rule-cases.ts';

const known = { sent: [], lists: ['lists.example'] };
const LIST = [
  'Return-Path: <gardens-bounces@lists.example>',
  'Authentication-Results: mx.home.example; dmarc=pass header.from=friends.example',
  'Received: from out.lists.example (out.lists.example [203.0.113.9]) by mx.home.example with ESMTPS; Tue, 18 Mar 2025 09:00:05 +0900',
  'Received: from gw.friends.example (gw.friends.example [203.0.113.7]) by in.lists.example with ESMTPS; Tue, 18 Mar 2025 09:00:01 +0900',
  'List-Id: Gardens <gardens.lists.example>', 'List-Post: <mailto:gardens@lists.example>',
];

export const cases: RuleCases = {
  fires: [{ known, fields: LIST }],
  spares: [
    { fields: LIST }, { known: { sent: [], lists: ['other.example'] }, fields: LIST },
    // A list that lets anybody write: nothing vouches for the author.
    { known, fields: LIST.filter((field) => !field.startsWith('Authentication-Results')) },
    { known, fields: LIST.map((field) => field.replace('dmarc=pass', 'dmarc=fail')) },
    // A sender who only writes a list's fields into his mail.
    { known, fields: ['List-Id: Gardens <gardens.lists.example>', 'Authentication-Results: mx.home.example; dmarc=pass header.from=friends.example'] },
  ],
};

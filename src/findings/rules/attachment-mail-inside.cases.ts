import type { RuleCases } from '../rule-cases.ts';

const FRAUD = 'From: Service <info@b.example>\r\nTo: reader@home.example\r\nSubject: Your account\r\nDate: Tue, 18 Mar 2025 08:00:00 +0900\r\n\r\nYour account is suspended. Click here to verify your account: https://a.example/x\r\n';
const FRIENDLY = 'From: Hanako <hanako@friends.example>\r\nTo: reader@home.example\r\nSubject: Friday\r\nDate: Tue, 18 Mar 2025 08:00:00 +0900\r\n\r\nThe meeting is moved to Friday.\r\n';

/** A letter with words of its own: one that only carries a mail makes room for that mail. */
const LETTER = 'We went through the minutes of the meeting once more. '.repeat(90);

export const cases: RuleCases = {
  fires: [
    { text: LETTER, attachment: { name: 'mail.eml', type: 'message/rfc822', body: FRAUD } },
    { text: LETTER, attachment: { name: 'mail.eml', type: 'application/octet-stream', body: FRAUD } },
  ],
  spares: [
    { text: LETTER, attachment: { name: 'mail.eml', type: 'message/rfc822', body: FRIENDLY } },
    { text: LETTER, attachment: { name: 'notes.txt', type: 'text/plain', body: 'Your account is suspended. Click here to verify your account.' } },
  ],
};

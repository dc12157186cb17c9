/** Short texts of each grammar, and the tokens that they are made of. One character is one byte. */
const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

export const MAIL_TOKENS: readonly string[] = [
  '\n', '\n\n', '\r', ' ', '\t', ':', ';', '"', '(', ')', '<', '>', ',', '=', '?', '\\', '\0', '\x1b$B', '\x1b(B', '\xff', '\xe3\x81\x82', '\x82\xa0', '\xc3', '+', '&#x', '--', '--b', '--b--',
  'Content-Type: ', 'multipart/mixed; boundary=b', 'multipart/related; boundary="c"', 'multipart/alternative; boundary=b', 'message/rfc822', 'text/html; charset=', 'utf-7', 'iso-2022-jp', 'gb18030', 'utf-16', 'hz-gb-2312',
  'Content-Transfer-Encoding: base64\n', 'quoted-printable', 'x-uuencode', 'begin 644 a\n', 'end\n', '=?utf-8?B?', '=?iso-2022-jp?q?', '?=', '=3D', '=\n', 'AAAA', '==', "name*0*=utf-8''%",
  'From: ', 'Subject: ', 'Received: from ', 'Date: ', 'DKIM-Signature: ', 'Authentication-Results: ', '<p style="display:none">', '<a href="', '<!--', '<style>',
];

export const MAIL_SEEDS: readonly string[] = [
  'From: "Bank" <a@bank.example>\nTo: b@example.com\nSubject: =?utf-8?B?6YeN6KaB?=\nDate: Thu, 1 Jan 2026 00:00:00 +0900\n\nhello\n',
  'Subject: x\nContent-Type: multipart/mixed; boundary=b\n\npreamble\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\ncaf=C3=A9 =\nau lait\n--b\nContent-Type: text/html\n\n<p>hi <a href="http://x.example/">there</a>\n--b\nContent-Type: application/pdf; name="a.pdf"\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQ=\n--b--\nepilogue\n',
  'Subject: outer\nContent-Type: message/rfc822\n\nSubject: inner\nContent-Type: multipart/alternative; boundary="c"\n\n--c\n\none\n--c\nContent-Type: text/html; charset=iso-2022-jp\n\n\x1b$B$"$$\x1b(B\n--c--\n',
  'Received: from a.example (b.example [192.0.2.1]) by c.example with ESMTP id 1 for <d@example.com>; Thu, 1 Jan 2026 00:00:00 +0000\nAuthentication-Results: c.example; spf=pass smtp.mailfrom=a.example; dkim=none\nSubject: \x82\xa8\x8bq\x97l\n\nbegin 644 a.txt\n%:&5L;&\\\n`\nend\n',
];

export const HTML_TOKENS: readonly string[] = [
  '<', '>', '/', '"', "'", '=', ' ', '\n', '&', ';', '&#', '&#x200B;', '&nbsp;', '&lt', utf8('あ'), '\u00ad', utf8('\u202e'), utf8('\u{e0041}'), utf8('👩‍👩'), '<p>', '</p>', '<b>', '</b>', '<a href="http://a.example/">', '</a>', '<table>', '<td>', '</table>', '<br>', '<style>', '</style>',
  '.x{display:none}', '@media screen{', '}', '<div class="x">', ' style="', 'display:none', 'color:#fff', 'font-size:0', '!important', 'background:url(', '/*', '*/', '<!--', '-->', '<![CDATA[', ']]>', '<svg>', '<script>', '</script>', '<textarea>', '<form action=', '<input value="x" type=', '<meta http-equiv=refresh content="0;url=',
];

export const HTML_SEEDS: readonly string[] = [
  '<html><head><style>.x{display:none} td{color:#333}</style></head><body><p>Hello <b>you</b> &amp; <a href="https://a.example/?a=1&amp;b=2">click<br>here</a></p><div class="x">hidden</div><table bgcolor="#ffffff"><tr><td>1<td>2</table></body></html>',
  '<p style="font-size:0">a</p><span style="color:white">b</span><!-- c --><pre>\n d\n  e</pre><form action="https://b.example"><input type=submit value="Go"></form><img src="cid:1" alt="x"><svg><a xlink:href="https://c.example"><text>t</text></a></svg>',
];

export const FIELD_TOKENS: readonly string[] = [
  ' ', '\t', '\n ', ',', ';', ':', '<', '>', '(', ')', '"', '\\', '@', '.', '[', ']', '=', '?', '=?utf-8?B?', '=?iso-2022-jp?Q?=1B$B', '?=', '6YeN', 'a', 'b@c.example', 'from ', ' by ', ' with ', ' for ', ' id ', '[192.0.2.1]', 'IPv6:2001:db8::1', 'Thu, ', ' Jan ', '2026', '99', '-', '+0900', 'JST', '23:59:60',
  'spf=', 'dkim=pass', 'header.d=', 'v=1;', ' bh=', 'undisclosed-recipients:;', '\xe3\x81\x82', '\x1b$B', '\x1b(B', '\x82\xa0', '\0', 'SCL:', 'BCL:9;', 'Yes, score=', "*0*=utf-8''%E3",
];

export const FIELD_SEEDS: readonly string[] = [
  'From: =?utf-8?B?6YqA6KGM?= <a@bank.example>, "x, y" <c@d.example>; friends: e@f.example (comment), g@h.example;\nDate: Thu, 01 Jan 2026 09:00:00 +0900 (JST)\n',
  'Received: from x (y.example [IPv6:2001:db8::1] (may be forged)) (using TLSv1.3) by z.example (Postfix) with ESMTPS id A for <a@b.example>; 1 Jan 26 0:00 GMT\nReceived-SPF: pass (z: domain of a@b.example) client-ip=192.0.2.1; envelope-from=a@b.example;\n',
  'Authentication-Results: mx.example 1; spf=pass (ok) smtp.mailfrom="a b"@c.example; dkim=fail reason="x;y" header.d=c.example\nDKIM-Signature: v=1; a=rsa-sha256; d=c.example; h=from:to; b=AA\n BB\nX-Forefront-Antispam-Report: SCL:9;SFV:SPM;\nX-Spam-Status: Yes, score=12.3\n',
  'Content-Type: multipart/mixed; boundary*0="a"; boundary*1=b; charset="utf-8"\nContent-Disposition: attachment; filename*=iso-2022-jp\'\'%1B%24B; filename="x\\".pdf"\nMessage-ID: <a@b>\nList-Unsubscribe: <https://a.example>, <mailto:b@c.example>\n',
];

export const SCREEN_TOKENS: readonly string[] = [
  '\n', '\n\n', '\r\n', ' ', '\t', '> ', '>', '>From ', 'From ', 'From a@b.example Mon Jan  5 10:00:00 2026\n', 'Content-Length: 5\n', 'Subject: ', 'From: ', 'Sent: ', 'To: ', '-----Original Message-----\n', '---------- Forwarded message ---------\n', '________________\n',
  utf8('---------- 転送メッセージ ----------\n'), utf8('差出人：'), utf8('件名: '), utf8('送信日時: '), utf8('あ'), '\x82\xa0', '\xef\xbb\xbf', '\xff\xfe', 'a@b.example', '<a@b.example>', '[mailto:', 'Fwd: ', '2026', '\0', 'PK\x03\x04',
];

export const SCREEN_SEEDS: readonly string[] = [
  'From a@b.example Mon Jan  5 10:00:00 2026\nFrom: a@b.example\nSubject: one\n\n>From here\n\nFrom c@d.example Mon Jan  5 10:00:00 2026\nSubject: two\nContent-Length: 5\n\nFrom \n\n',
  utf8('これ本物？\n\n---------- 転送メッセージ ----------\nFrom: 楽市カード <info@example.com>\nDate: 2025年5月5日(月) 10:00\nSubject: 重要\nTo: <me@example.net>\n\n本文 https://example.org/\n'),
  '  From: a@b.example\n  Subject: indented\n  \n  text\n',
  'From: a@b.example\nSubject: Fwd: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nlook\n--b\nContent-Type: message/rfc822\n\nFrom: c@d.example\nSubject: inner\n\ntext\n--b--\n',
];

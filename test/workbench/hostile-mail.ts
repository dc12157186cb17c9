import type { DefangedUrl } from '../../src/base/url.ts';
import type { PageVisitView, SafeText } from '../../src/report/model.ts';
import { PAYLOADS as OF_BROWSERS } from './payloads.table.ts';

/** What would leave a trace in the page if it ran: what templates and this page's own ways would run, and what browsers would. */
const PAYLOADS: readonly string[] = [
  '<script>ran=1</script>', '"><img src=x onerror=ran=2>', "'><svg onload=ran=3>", '<svg><script>ran=4</script></svg>', '<iframe srcdoc="<script>parent.ran=5</script>"></iframe>', '{@html "<img src=x onerror=ran=6>"}',
  '{{constructor.constructor("ran=7")()}}', '${ran=8}', '<math><mtext><img src=x onerror=ran=9></mtext></math>', '</title><script>ran=10</script>', '<details open ontoggle=ran=11>', '<a href="javascript:ran=12">x</a>', '<style onload=ran=13></style>', '<base href="//evil.example/">', '&lt;img src=x onerror=ran=14&gt;', '<input autofocus onfocus=ran=15>', ...OF_BROWSERS,
];

const encoded = (words: string): string => `=?utf-8?B?${Buffer.from(words).toString('base64')}?=`;

/** A mail whose subject, names, link texts, file name and HTML all try to run something. */
export function hostileMail(): string {
  const [, first = ''] = PAYLOADS;
  const links = PAYLOADS.map((payload, at) => `<p><a href="https://bank${at % 20}.example/login/${at}">${payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</a></p>`).join('\n');
  return [
    `From: ${encoded(`Amazon ${PAYLOADS.slice(0, 3).join(' ')}`)} <"<script>ran=20</script>"@evil.example>`, 'To: you@victim.example', `Reply-To: ${encoded(first)} <x@evil.example>`,
    `Subject: ${encoded(`Amazon: your account is suspended ${PAYLOADS.join(' ')}`)}`, 'Date: Mon, 02 Mar 2026 09:00:00 +0900', 'Message-ID: <1@evil.example>', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '',
    '--b', 'Content-Type: text/html; charset=utf-8', '', `<html><body><h1>Amazon</h1><p>Confirm your password within 24 hours or your account will be closed.</p>${links}\n${PAYLOADS.join('\n')}</body></html>`,
    '--b', `Content-Type: application/octet-stream; name="${encoded(first)}"`, 'Content-Disposition: attachment', '', 'x', '--b--', '',
  ].join('\r\n');
}

/** What a browser is said to have seen behind a link, where title, fields, addresses and file names try to run something; one visitor is shown another page. */
export function hostileVisit(): PageVisitView {
  const safe = (words: string): SafeText => words as SafeText;
  const url = (words: string): DefangedUrl => words as unknown as DefangedUrl;
  const view = (vantage: PageVisitView['views'][number]['vantage'], title: string): PageVisitView['views'][number] => ({
    vantage, state: 'ok', title: safe(title), finalUrl: url(`hxxps://bank[.]example/${PAYLOADS[1]}`), chain: [{ url: url(`hxxps://bank[.]example/${PAYLOADS[0]}`), via: 'link', status: 302, address: '203.0.113.9' }, { url: url(`hxxps://bank[.]example/${PAYLOADS[1]}`), via: 'http', status: 200, address: null }],
    forms: [{ method: 'post', action: url(`hxxps://evil[.]example/${PAYLOADS[2]}`), fields: PAYLOADS.map(safe) }], downloads: PAYLOADS.slice(0, 3).map((name) => ({ name: safe(name), sha256: null })), screenshot: null,
  });
  return { asked: url('hxxps://bank[.]example/'), takenAt: '2026-03-02T00:00:00.000Z', browser: safe('Chromium'), views: [view('ja-phone', PAYLOADS.join(' ')), view('ja-desktop', PAYLOADS.join(' ')), view('en-desktop', 'Not found')] };
}

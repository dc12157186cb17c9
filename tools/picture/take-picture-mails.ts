/** Makes the pictures of the mails that consist of one: invented pages as Chromium draws them, in the manners such mails have. */
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

interface Page {
  readonly name: string;
  readonly widthPx: number;
  readonly html: string;
  /** Of a JPEG; `null`: a PNG. */
  readonly quality: number | null;
}

const PAGES: readonly Page[] = [
  {
    name: 'shop-ja', widthPx: 600, quality: null, html: `<body style="font:15px/1.7 'Noto Sans CJK JP';color:#111;background:#fff">
      <div style="background:#131921;color:#fff;font:bold 26px 'Noto Sans CJK JP';padding:14px 24px">Amazon</div>
      <div style="padding:20px 24px"><p>お客様のアカウントで通常と異なるご利用が確認されました。</p>
      <p>安全のため、アカウントのご利用を一時的に制限しております。24時間以内に下記のボタンからログインし、お支払い方法をご確認ください。</p>
      <p style="text-align:center"><span style="background:#ffd814;border-radius:8px;padding:10px 40px">ログインして確認する</span></p>
      <p style="color:#555;font-size:12px">期限内にご確認いただけない場合、アカウントは停止されます。</p></div>`,
  },
  {
    name: 'password-en', widthPx: 640, quality: null, html: `<body style="font:15px/1.5 Arial,'DejaVu Sans',sans-serif;color:#222;background:#f3f2f1">
      <div style="background:#fff;margin:24px;padding:24px"><div style="font-size:22px;color:#737373">Microsoft</div>
      <h2 style="font-weight:400">Your password expires today</h2>
      <p>The password for your mailbox will expire in 24 hours. Sign in to keep your current password and avoid losing access to your account.</p>
      <p><span style="background:#0067b8;color:#fff;padding:10px 28px">Keep my password</span></p>
      <p style="font-size:12px;color:#777">Please click the button above before the end of the day.</p></div>`,
  },
  {
    name: 'card-ja', widthPx: 480, quality: 45, html: `<body style="font:12px/1.8 'Noto Sans CJK JP';color:#333;background:#fff">
      <div style="padding:16px 20px"><div style="color:#006633;font:bold 18px 'Noto Sans CJK JP'">三井住友カード</div>
      <p>いつも三井住友カードをご利用いただきありがとうございます。</p>
      <p>お客様のカードに第三者による不正利用の可能性を検知したため、ご利用を停止いたしました。</p>
      <p>下記よりログインのうえ、カード情報を更新してください。</p>
      <p style="text-align:center"><span style="background:#006633;color:#fff;padding:8px 30px">ご利用確認はこちら</span></p>
      <p style="font-size:11px;color:#888">本メールは送信専用です。</p></div>`,
  },
];

// Root may not use Chromium's sandbox; the pages drawn here are our own.
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args });
for (const { name, widthPx, html, quality } of PAGES) {
  const page = await browser.newPage({ viewport: { width: widthPx, height: 200 } });
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>*{margin:0}p,h2{margin:12px 0}</style>${html}`);
  const picture = quality === null ? { path: `test/pictures/${name}.png`, type: 'png' as const } : { path: `test/pictures/${name}.jpg`, type: 'jpeg' as const, quality };
  writeFileSync(picture.path, await page.screenshot({ fullPage: true, ...picture }));
  await page.close();
}
await browser.close();

import type { MailSheet } from '../../report/ports.ts';

/** Neither scripts nor forms nor anything from elsewhere; a refresh of the page's own leads nowhere. */
export const BODY_POLICY = "sandbox allow-same-origin; default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";
export const PAGE_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'";

const SHARED = `.fuwake-empty{display:inline-flex;box-sizing:border-box;max-width:100%;align-items:center;justify-content:center;overflow:hidden;border:1px dashed #8a8f98;background:#eef0f3;color:#5c6370;font:12px/1.3 sans-serif;text-align:center;text-decoration:none;padding:2px;vertical-align:middle}
*,*::before,*::after{animation:none!important;transition:none!important}*::before,*::after{content:none!important}
[data-fuwake-blur=pictures] img,[data-fuwake-blur=drawings] img,.fuwake-drawn{filter:blur(9px)!important}[data-fuwake-blur=everything]{filter:blur(7px)!important}`;

/** The page around the mail: the lines of its head, the mail in a frame of its own, further text. */
export const pageOf = ({ head, body, tail }: MailSheet): string => `<!doctype html><meta charset="utf-8"><style>
html{background:#fff;color:#1d2129}body{margin:0;font:15px/1.6 "Noto Sans CJK JP","Noto Sans JP",sans-serif}
header{padding:18px 22px 14px;border-bottom:1px solid #d4d7dd;background:#f6f7f9}h1{margin:0 0 8px;font-size:20px;line-height:1.4;font-weight:600;overflow-wrap:anywhere}
table{border-spacing:0;font-size:13.5px}header th{padding:0 14px 2px 0;color:#6b7280;font-weight:400;text-align:left;vertical-align:top;white-space:nowrap}header td{padding:0 0 2px;overflow-wrap:anywhere}.address{color:#4b5563}
.files{margin:8px 0 0}.file{display:inline-block;margin:0 8px 4px 0;padding:2px 10px;border:1px solid #c3c7ce;border-radius:4px;background:#fff;font-size:13px}
iframe{display:block;width:100%;height:800px;border:0}pre{margin:0;padding:18px 22px;font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}#tail img{display:block;max-width:calc(100% - 44px);margin:14px 22px}
${SHARED}</style><header>${head}</header>${body === null ? '' : '<iframe id="fuwake-mail" src="/mail"></iframe>'}<div id="tail">${tail}</div>`;

/**
 * The mail's own document as it is, with our style behind it. Signs and style come after everything, so that a mail
 * without `<html>` stays without one (its way of being drawn depends on that).
 */
export const bodyOf = (body: string): string => `${body}\n<style>${SHARED}</style>`;

import { STYLE } from '../../report/formats/html/style.ts';

const SITE = `
.top a{color:var(--ink);text-decoration:none;font-weight:700;letter-spacing:.04em}.top nav{margin-left:auto;display:flex;gap:1rem;flex-wrap:wrap}.top nav a{font-weight:400;color:var(--link);padding:.2rem 0}
main h1{font-size:clamp(1.5rem,5.4vw,2.15rem);margin:1rem 0 .4rem;color:var(--ink)}
.meta{color:var(--faint);font-size:.92rem;display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;margin-top:.6rem}
.label{display:inline-block;border:1.5px solid var(--charge);color:var(--charge);font-weight:700;padding:.05rem .7rem;margin-top:1rem}.label.inform{border-color:var(--inform);color:var(--inform)}
.lead{margin-top:1.6rem;border:1px solid var(--ink);outline:1px solid var(--rule);outline-offset:-6px;background:var(--sheet);padding:1.4rem 1.5rem}
.lead>h2{border:0;padding:0;margin:0 0 .5rem;font-size:1.05rem;color:var(--faint)}.lead p+p{margin-top:.6rem}.lead .answer{font-weight:700;font-size:1.15rem;line-height:1.65}
.already ol,.checks{counter-reset:n}.already li,.checks>li{counter-increment:n;position:relative;padding-left:2.4rem}.already li+li{margin-top:.7rem}
.already li::before,.checks>li::before{content:counter(n);position:absolute;left:0;top:.1rem;width:1.6rem;height:1.6rem;border:1.5px solid;border-radius:50%;display:grid;place-items:center;font-size:.88rem;font-weight:700;line-height:1}
.checks>li+li{margin-top:1.5rem}.checks h3{font-size:1.1rem}.checks .here{margin-top:.35rem;padding-left:.9rem;border-left:3px double var(--rule)}.here b{color:var(--charge)}
.piece{margin-top:2rem}.piece h3{font-size:1.15rem;margin-bottom:.5rem}.piece h3 span{display:block;color:var(--faint);font-weight:400;font-size:.9rem}.piece p+p{margin-top:.7rem}
.plain li{padding:.7rem 0;border-bottom:1px solid var(--rule)}
.looked{margin:0 0 1rem}.looked img{display:block;width:100%;height:auto;border:1px solid var(--rule)}.plate img{display:block;width:100%;height:auto}@media (min-width:1000px){.plate{margin:0 calc((min(76rem,100vw - 3rem) - 43.5rem)/-2) 1rem}}
.notice{border:2px solid var(--charge);background:var(--sheet);padding:1rem 1.3rem;margin-top:1.2rem}
.list>li{border-bottom:1px solid var(--rule);padding:1rem 0}.list a{font-weight:700;color:var(--ink);text-decoration-color:var(--rule);text-underline-offset:.25em}.list p{font-size:.95rem;color:var(--faint)}
.times{display:grid;grid-template-columns:auto 1fr;gap:.15rem 1.25rem}.times dt{color:var(--faint)}
.files li{display:inline-block;margin-right:1.1rem}
form.search{display:flex;gap:.6rem;margin:1rem 0}form.search input{flex:1;min-width:0;font:inherit;padding:.4rem .7rem;border:1px solid var(--ink);background:var(--sheet);color:var(--ink)}
.hostname{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.9em}
`;

/** The style of the site: that of the report, and what only the site has. One file, kept by the browser for all pages. */
export const SITE_STYLE: string = STYLE + SITE.replaceAll('\n', '');

const DAY = '--paper:#f8f3e7;--sheet:#fffcf5;--ink:#26211a;--faint:#61584a;--rule:#d6cab2;--charge:#a62c16;--favour:#1a5f5b;--inform:#5a5347;--link:#2f4a6b;--wash:#f0e7d3';
const NIGHT = '--paper:#171410;--sheet:#211d17;--ink:#ece3d0;--faint:#b3a892;--rule:#453e32;--charge:#f68d72;--favour:#7cc7bf;--inform:#b8ad99;--link:#a9c3e2;--wash:#2a251d';

const BASE = `
*{box-sizing:border-box}
:root{color-scheme:light dark;${DAY}}
@media (prefers-color-scheme:dark){:root{${NIGHT}}}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font-size:1.0625rem;line-height:1.75;overflow-wrap:anywhere;
font-family:"Iowan Old Style","Palatino","Palatino Linotype","Noto Serif","Noto Serif CJK JP","Hiragino Mincho ProN","Yu Mincho",serif}
:lang(ja) body,body:lang(ja){font-family:"Noto Serif CJK JP","Noto Serif JP","Hiragino Mincho ProN","Yu Mincho","YuMincho","MS PMincho","Noto Sans CJK JP",serif;line-height:1.85}
:lang(ja){line-break:strict;word-break:auto-phrase;text-spacing-trim:trim-start}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure{margin:0;padding:0}
h1,h2,h3,h4{line-height:1.35;font-weight:700;text-wrap:balance}
ul,ol{list-style:none}
code,pre{font-family:ui-monospace,"Cascadia Mono","Noto Sans Mono CJK JP","DejaVu Sans Mono",monospace;font-size:.82em}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:1rem;background:var(--sheet);color:var(--ink);padding:.5rem 1rem;z-index:1}
a{color:var(--link)}a:focus-visible,summary:focus-visible{outline:2px solid var(--link);outline-offset:3px}
.page{max-width:46rem;margin:0 auto;padding:0 1.25rem}
.top{display:flex;gap:.75rem;align-items:baseline;padding-top:1.25rem;padding-bottom:1rem;color:var(--faint);font-size:.875rem;flex-wrap:wrap}
.top b{color:var(--ink);font-size:1.05rem;letter-spacing:.04em}
.faint{color:var(--faint)}.small{font-size:.9rem}
section{margin-top:3.25rem}
section>h2{font-size:1.4rem;padding-bottom:.5rem;border-bottom:3px double var(--rule);margin-bottom:1.25rem}
`;

const VERDICT = `
.verdict{margin-top:0;border:1px solid var(--ink);outline:1px solid var(--rule);outline-offset:-6px;background:var(--sheet);padding:1.75rem 1.5rem}
.verdict h1{font-size:clamp(1.65rem,6vw,2.3rem)}
.verdict .answer{text-wrap:balance;font-size:1.2rem;font-weight:700;margin-top:.75rem;line-height:1.65}
.facts{display:grid;grid-template-columns:auto 1fr;gap:.15rem 1.25rem;margin-top:1.25rem}.facts dt{color:var(--faint)}
.advice{margin-top:1.5rem;border-top:1px solid var(--rule);padding-top:1.1rem}.advice h2{font-size:1.1rem;margin-bottom:.4rem}
.advice li{padding-left:1.4rem;position:relative}.advice li::before{content:"";position:absolute;left:.2rem;top:.72em;width:.5rem;height:.5rem;border-right:2px solid;border-bottom:2px solid;transform:rotate(-45deg)}
.charge{color:var(--charge)}.favour{color:var(--favour)}.inform{color:var(--inform)}
.plates{margin-top:2.5rem}.plates svg{display:block;width:100%;height:auto}
.plate-wide{display:none;max-width:80rem;margin:0 auto;padding:0 1.25rem}.plate-phone{max-width:29rem;margin:0 auto}
.plates figcaption{text-align:center;padding:.75rem 1.25rem 0;color:var(--faint);font-size:.9rem}
.looked{margin:2.5rem auto 0;max-width:62rem;padding:0 1.25rem}.looked svg{display:block;width:100%;height:auto;border:1px solid var(--rule)}.looked figcaption{padding:.75rem 0 0;color:var(--faint);font-size:.9rem}
@media (min-width:1000px){.plate-wide{display:block}.plate-phone{display:none}}
.reasons>li{display:flex;gap:1rem;padding:.9rem 0;border-bottom:1px solid var(--rule)}
.reasons>li:last-child{border-bottom:0}.reasons a{font-weight:700;color:var(--ink);text-decoration-color:var(--rule);text-underline-offset:.25em}
`;

const CHAPTERS = `
.number{flex:none;display:inline-grid;place-items:center;width:1.85rem;height:1.85rem;border-radius:50%;border:1.5px solid;font-weight:700;font-size:.95rem;line-height:1;margin-top:.1rem}
.number.heavy{background:currentColor}.number.heavy span{color:var(--paper)}
.chapter{border-top:1px solid var(--rule);padding:1.2rem 0 1.3rem}
.chapter>header{display:flex;flex-wrap:wrap;gap:.1rem .9rem;align-items:baseline}
.chapter h3{font-size:1.2rem}
.state{display:inline-flex;gap:.45rem;align-items:center;font-size:.92rem;color:var(--faint)}
.state svg{width:1.05rem;height:1.05rem;flex:none}.state.findings svg{color:var(--charge)}.state.findings.favour svg{color:var(--favour)}.state.findings.inform svg{color:var(--inform)}
.state.not-checked,.state.source-down{font-weight:700;color:var(--ink)}
.chapter>p{color:var(--faint);font-size:.95rem}
.finding{display:flex;gap:1rem;margin-top:1.4rem;scroll-margin-top:1rem}
.finding>div{flex:1;min-width:0}
.finding h4{font-size:1.08rem}.finding .weight{font-size:.88rem}
.finding .why{margin-top:.5rem;padding-left:.9rem;border-left:3px double var(--rule);color:var(--faint);font-size:.97rem}.why b{font-weight:700;color:var(--ink)}
.words{margin-top:.6rem;display:flex;flex-wrap:wrap;gap:.35rem .6rem;font-size:.93rem}
.words li{background:var(--wash);padding:.05rem .6rem;border-bottom:2px solid}.words bdi{color:var(--ink)}
.words .faint{font-size:.85rem}
details{margin-top:.6rem;font-size:.93rem}summary{cursor:pointer;color:var(--link);width:fit-content}
details .inside{border:1px solid var(--rule);background:var(--sheet);padding:.75rem 1rem;margin-top:.4rem}
.inside dt{color:var(--faint);font-size:.86rem;margin-top:.5rem}.inside dt:first-child{margin-top:0}
.inside pre{margin:.3rem 0 0;white-space:pre-wrap;line-height:1.55}
`;

const TABLES = `
table{width:100%;border-collapse:collapse;font-size:.95rem;line-height:1.6}
th{text-align:left;font-weight:400;color:var(--faint);font-size:.86rem;padding:.3rem .9rem .3rem 0;border-bottom:1px solid var(--ink)}
td{vertical-align:top;padding:.65rem .9rem .65rem 0;border-bottom:1px solid var(--rule)}
.tag{display:inline-block;border:1px solid;padding:0 .5rem;font-size:.84rem;white-space:nowrap}.tag.claimed{border-style:dashed}
@media (max-width:640px){thead{position:absolute;left:-999px}tr,td{display:block}tr{border-bottom:1px solid var(--rule);padding:.6rem 0}td{border:0;padding:.1rem 0}
td::before{content:attr(data-name);display:block;font-size:.82rem;color:var(--faint);line-height:1.4;margin-top:.3rem}td[data-name=""]::before{display:none}}
.unknowns li{padding:.8rem 0;border-bottom:1px solid var(--rule)}.unknowns b{font-weight:700}
.about dt{color:var(--faint);font-size:.9rem;margin-top:.9rem}.about dd{font-size:.98rem}.about dd li{display:block}
footer.page{margin:3.5rem auto 2.5rem;color:var(--faint);font-size:.88rem;text-align:center}
`;

const ROUTE = `
.way{line-height:1.6}.way li{position:relative}.way p+p{margin-top:.05rem}
.hop{display:flex;gap:.9rem;padding-bottom:.4rem}.hop>svg{flex:none;width:1.25rem;height:1.25rem;margin-top:.3rem;position:relative;background:var(--paper)}.hop>div{flex:1;min-width:0}
.hop.attested>svg{color:var(--favour)}.hop.claimed>svg{color:var(--faint)}
.hop::before,.wait::before{content:"";position:absolute;left:.56rem;top:1.4rem;bottom:-.3rem;border-left:2px solid var(--favour)}.wait::before{top:0;bottom:0}
.hop.claimed::before,.wait.claimed::before{border-left:2px dashed var(--faint)}.way>li:last-child::before{display:none}
.hop .when{font-size:.93rem}.hop .when .tag{margin-right:.35rem}.remark{font-size:.92rem}.tag.attested{color:var(--favour)}
.wait{padding:0 0 .4rem 2.15rem;font-size:.9rem;color:var(--faint)}.wait.charge{color:var(--charge);font-weight:700}
.border{display:flex;flex-wrap:wrap;gap:0 1.5rem;margin:.2rem 0 .7rem;border-top:3px double var(--ink);padding-top:.35rem;font-size:.9rem}
.way+p{margin-top:.6rem}.origin{margin-top:1rem}.world{display:block;width:100%;height:auto;background:var(--wash)}.world .land{fill:var(--rule);stroke:var(--rule);stroke-width:.5}
.world .marked{fill:var(--inform);stroke:var(--inform);stroke-width:.8}.world .ring{fill:none;stroke:var(--inform);stroke-width:1.5;stroke-dasharray:3 2}
.origin figcaption{font-size:.95rem;padding-top:.5rem}
`;

const PAGE = `
.chain{line-height:1.5;margin-bottom:1.25rem}.chain li{display:flex;gap:.9rem;position:relative;padding-bottom:.7rem}.chain .sign{flex:none;width:.9rem;height:.9rem;border-radius:50%;border:2px solid var(--link);margin-top:.35rem;background:var(--paper);position:relative}
.chain li::before{content:"";position:absolute;left:.4rem;top:1.2rem;bottom:-.2rem;border-left:2px solid var(--rule)}.chain li:last-child::before{display:none}.chain .end .sign{border-color:var(--charge);background:var(--charge)}.chain .state-of .sign{border-radius:0;transform:rotate(45deg) scale(.75)}.chain div{flex:1;min-width:0}
.visits{display:grid;grid-template-columns:repeat(auto-fill,minmax(10rem,1fr));gap:1.25rem;align-items:start}.visit img,.visit .none{display:block;width:100%;border:1px solid var(--rule);background:#fff}.visit img{max-height:22rem;object-fit:cover;object-position:top}.visit .none{padding:3rem 0;text-align:center;background:var(--wash)}
.visit figcaption{padding-top:.4rem;line-height:1.5}.visits+p{margin-top:.9rem}
`;

const PRINT = `
@page{size:A4;margin:14mm 14mm 16mm}
@media print{:root{color-scheme:light;${DAY};--paper:#fff;--sheet:#fff}body{font-size:10.5pt}
.skip{display:none}.page{max-width:none;padding:0}section{margin-top:1.8rem}
.plates{break-before:page;break-after:page;margin:0}.plate-wide{display:block;padding:0;max-width:none}.plate-phone{display:none}.plate-wide svg{max-height:250mm}
.finding,.chapter>header,tr,.hop,.wait,.border,.origin,.visit,.chain li,.unknowns li,.advice{break-inside:avoid}h2,h3,h4{break-after:avoid}.number,.words li,svg{-webkit-print-color-adjust:exact;print-color-adjust:exact}.border{break-before:avoid}
details::details-content{content-visibility:visible;height:auto}summary{color:var(--ink)}}
`;

/** The whole style of the page. It names no outside resource. */
export const STYLE: string = [BASE, VERDICT, CHAPTERS, TABLES, ROUTE, PAGE, PRINT].join('').replaceAll('\n', '');

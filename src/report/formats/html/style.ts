/** The one style sheet of the HTML report: phone first, light and dark, A4 in print. Contrast is WCAG AA. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#f8f4ea;--ink:#26221c;--soft:#5d564a;--line:#cfc5b0;--card:#fffdf7;--charge:#a8321c;--for:#1f6a5c;--inform:#5d564a}
@media (prefers-color-scheme:dark){:root{--paper:#1b1a18;--ink:#ece5d6;--soft:#b3aa98;--line:#4a453c;--card:#24221f;--charge:#ff9a80;--for:#7fd1bf;--inform:#b3aa98}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.75 "Noto Sans CJK JP","Hiragino Sans","Yu Gothic UI",system-ui,sans-serif;line-break:strict;word-break:auto-phrase;overflow-wrap:anywhere}
main,header,footer{max-width:60rem;margin:auto;padding:0 1rem}
h1,h2,h3{font-family:"Noto Serif CJK JP","Hiragino Mincho ProN","Yu Mincho",Georgia,serif;line-height:1.35}
h1{font-size:1.7rem;margin:1.2rem 0 .3rem}h2{font-size:1.3rem;margin:2.6rem 0 .6rem;border-bottom:3px double var(--line);padding-bottom:.3rem}h3{font-size:1.05rem;margin:0}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem}
.verdict{border:1px solid var(--line);border-left:.5rem solid var(--tone);background:var(--card);padding:1rem 1.2rem;margin:1rem 0}
.verdict strong{color:var(--tone)}.label{font-size:1.5rem;font-weight:700;color:var(--tone)}
.finding{border-left:3px solid var(--tone);background:var(--card);padding:.7rem 1rem;margin:.8rem 0;break-inside:avoid}
.finding p{margin:.4rem 0}.why,.small,.state,figcaption,dt{color:var(--soft);font-size:.92rem}
.incriminates{--tone:var(--charge)}.speaks-for{--tone:var(--for)}.informs{--tone:var(--inform)}
.num{display:inline-block;min-width:1.7em;border:1.5px solid var(--tone);border-radius:1em;text-align:center;color:var(--tone);margin-right:.4em;font-weight:700}
q{quotes:"「" "」"}html[lang=en] q{quotes:"“" "”"}
code,.mono{font-family:ui-monospace,"Noto Sans Mono CJK JP",monospace;font-size:.88em}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
figure{margin:1.5rem 0}figure svg{width:100%;height:auto;display:block}.phone{display:block}.wide{display:none}
@media (min-width:700px){.phone{display:none}.wide{display:block}figure.plate{width:min(94vw,80rem);margin-left:50%;transform:translateX(-50%)}}
details{margin-top:.3rem}summary{cursor:pointer;color:var(--soft);font-size:.92rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dd{margin:0}
footer{margin-top:3rem;padding-bottom:2rem;border-top:3px double var(--line)}
@media print{@page{size:A4;margin:14mm}body{background:#fff;color:#000;font-size:10.5pt}.phone{display:none}.wide{display:block}figure.plate{width:100%;margin:0;transform:none}details>*{display:block}}
`;

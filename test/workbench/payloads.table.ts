/** What an attacker writes to run something where a mail is shown. Each carries `MARK` in what it would do. */
const RUN = 'window.fuwakeRan=1';

export const PAYLOADS: readonly string[] = [
  `<script>${RUN}</script>`, `<img src=x onerror="${RUN}">`, `<svg onload="${RUN}">`, `<svg/onload=${RUN}>`, `<body onload="${RUN}">`, `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<iframe src="javascript:${RUN}"></iframe>`, `<a href="javascript:${RUN}">x</a>`, `<a href="java&#10;script:${RUN}">x</a>`, `<a href="&#x6a;avascript:${RUN}">x</a>`, `<form action="javascript:${RUN}"><button>x</button></form>`,
  `<button formaction="javascript:${RUN}">x</button>`, `<input autofocus onfocus="${RUN}">`, `<details open ontoggle="${RUN}">`, `<video><source onerror="${RUN}"></video>`, `<audio src=x onerror="${RUN}">`, `<object data="javascript:${RUN}"></object>`,
  `<embed src="javascript:${RUN}">`, `<math><a xlink:href="javascript:${RUN}">x</a></math>`, `<svg><a xlink:href="javascript:${RUN}"><text>x</text></a></svg>`, `<svg><script>${RUN}</script></svg>`, `<svg><animate onbegin="${RUN}" attributeName=x dur=1s>`,
  `<svg><set attributeName=href to="javascript:${RUN}" />`, `<svg><foreignObject><img src=x onerror="${RUN}"></foreignObject></svg>`, `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>${RUN}</script></svg>#x"></svg>`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`, `<base href="javascript:${RUN}//">`, `<link rel=stylesheet href="javascript:${RUN}">`, `<link rel=import href="data:text/html,<script>${RUN}</script>">`, `<style>@import "javascript:${RUN}";</style>`,
  `<style>*{background:url("javascript:${RUN}")}</style>`, `<div style="background:url(javascript:${RUN})">x</div>`, `<div style="width:expression(${RUN})">x</div>`, `<marquee onstart="${RUN}">x</marquee>`, `<table background="javascript:${RUN}"><td>x</table>`,
  `<noscript><p title="</noscript><img src=x onerror='${RUN}'>"></noscript>`, `<title></title><img src=x onerror="${RUN}">`, `</title><script>${RUN}</script>`, `</textarea><script>${RUN}</script>`, `</style><script>${RUN}</script>`, `--><script>${RUN}</script>`, `]]><script>${RUN}</script>`,
  `"><script>${RUN}</script>`, `'><script>${RUN}</script>`, `" onmouseover="${RUN}" x="`, `' onmouseover='${RUN}' x='`, `" autofocus onfocus="${RUN}`, `\`\${${RUN}}\``, `{{constructor.constructor('${RUN}')()}}`, `\${${RUN}}`, `<%= ${RUN} %>`, `[x](javascript:${RUN})`,
  `![x](x" onerror="${RUN})`, `<javascript:${RUN}>`, `<<script>${RUN}//<</script>`, `<scr<script>ipt>${RUN}</scr</script>ipt>`, `<img src="x\` \`<script>${RUN}</script>"\` \`>`, `<img/src=x/onerror=${RUN}>`, `<IMG SRC=X ONERROR=${RUN}>`, `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
  `<template><script>${RUN}</script></template>`, `<portal src="javascript:${RUN}">`, `<dialog open onclose="${RUN}"><form method=dialog><button autofocus>x`, `<xmp><script>${RUN}</script></xmp><img src=x onerror=${RUN}>`,
];

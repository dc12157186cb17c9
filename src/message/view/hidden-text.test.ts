import { describe, expect, it } from 'vitest';
import { renderHtml } from './render-html.ts';

const see = (html: string): readonly [string, string] => {
  const { text, hidden } = renderHtml(html);
  return [text, hidden.map((place) => `${place.why}: ${place.text}`).join(', ')];
};

// In every case `b` is what hides; `a` stands before it and `c` behind.
describe('text is put aside that is hidden', () => {
  it.each([
    ['by display', 'a<span style="display:none">b</span>c', 'display-none'],
    ['by display in odd dress', 'a<span style="DISPLAY : None ! important">b</span>c', 'display-none'],
    ['by display with an escape in its name', 'a<span style="dis\\70lay:none">b</span>c', 'display-none'],
    ['by display with a comment in its name', 'a<span style="display/**/:none">b</span>c', 'display-none'],
    ['by display behind a quoted semicolon', 'a<span style="content:\';\';display:none">b</span>c', 'display-none'],
    ['by display, whatever its children say', 'a<span style="display:none"><i style="display:inline">b</i></span>c', 'display-none'],
    ['by the hidden attribute', 'a<span hidden>b</span>c', 'display-none'],
    ['by visibility', 'a<span style="visibility:hidden">b</span>c', 'display-none'],
    ['in a template', 'a<template>b</template>c', 'display-none'],
    ['by a letter size of nothing', 'a<span style="font-size:0">b</span>c', 'zero-size'],
    ['by a letter size of one pixel', 'a<span style="font-size:1px">b</span>c', 'zero-size'],
    ['by a letter size in tenths of a point', 'a<span style="font-size:.1pt">b</span>c', 'zero-size'],
    ['by the short form of a font', 'a<span style="font:0/0 serif">b</span>c', 'zero-size'],
    ['in a box without height', 'a<div style="max-height:0;overflow:hidden">b</div>c', 'zero-size'],
    ['in a box of one pixel', 'a<div style="width:1px;height:1px;overflow:hidden">b</div>c', 'zero-size'],
    ['in a box without height, with a box in it', 'a<div style="height:0;overflow:hidden"><i>b</i></div>c', 'zero-size'],
    ['by being scaled to nothing', 'a<div style="transform:scale(0)">b</div>c', 'zero-size'],
    ['white on white', 'a<span style="color:#fff">b</span>c', 'colour-on-colour'],
    ['white on white by an old attribute', 'a<font color=white>b</font>c', 'colour-on-colour'],
    ['nearly white on white', 'a<span style="color:#fefefe">b</span>c', 'colour-on-colour'],
    ['white on white in another notation', 'a<span style="color:hsl(0, 0%, 100%)">b</span>c', 'colour-on-colour'],
    ['by the important one of two colours', 'a<span style="color:white!important;color:black">b</span>c', 'colour-on-colour'],
    ['on the colour of its own box', 'a<span style="color:#123456;background:#123457">b</span>c', 'colour-on-colour'],
    ['by a colour without ink', 'a<span style="color:rgba(0,0,0,0)">b</span>c', 'transparent'],
    ['by opacity', 'a<span style="opacity:.05">b</span>c', 'transparent'],
    ['by two opacities that multiply', 'a<span style="opacity:.3"><i style="opacity:.3">b</i></span>c', 'transparent'],
    ['by a filter', 'a<span style="filter:opacity(0)">b</span>c', 'transparent'],
    ['left of the screen', 'a<div style="position:absolute;left:-9999px">b</div>c', 'off-screen'],
    ['above the screen', 'a<div style="position:fixed;top:-100vh">b</div>c', 'off-screen'],
    ['by an indent', 'a<div style="text-indent:-999em">b</div>c', 'off-screen'],
    ['by a margin', 'a<div style="margin:0 0 0 -5000px">b</div>c', 'off-screen'],
    ['by being moved', 'a<div style="transform:translateX(-9999px)">b</div>c', 'off-screen'],
    ['by an empty clip', 'a<div style="position:absolute;clip:rect(0,0,0,0)">b</div>c', 'clipped'],
    ['by a clip path', 'a<div style="clip-path:inset(50%)">b</div>c', 'clipped'],
    ['in a comment', 'a<!-- b -->c', 'comment'],
    ['by a class', '<style>.q{display:none}</style>a<i class="w q">b</i>c', 'display-none'],
    ['by an id', '<style>#q{font-size:0}</style>a<i id=q>b</i>c', 'zero-size'],
    ['by a rule for what stands in something else', '<style>p .q{opacity:0}</style><p>a<i class=q>b</i>c</p>', 'transparent'],
    ['by a rule for children', '<style>p > i{display:none}</style><p>a<i>b</i>c</p>', 'display-none'],
    ['by a rule for screens', '<style>@media screen{.q{display:none}}</style>a<i class=q>b</i>c', 'display-none'],
    ['by an important rule against its own style', '<style>#q{display:none!important}</style>a<i id=q style="display:inline">b</i>c', 'display-none'],
    ['by a style sheet that is not closed', 'a<i class=q>b</i>c<style>.q{display:none}', 'display-none'],
  ])('%s', (_, html, why) => {
    const [text, hidden] = see(html);
    expect([text.replaceAll('\n', ''), hidden]).toEqual(['ac', `${why}: b`]);
  });
});

// What honest mails do, and what only seems to hide.
describe('text stays that is seen', () => {
  it.each([
    ['white on a dark box', '<div style="background:#222"><span style="color:#fff">b</span></div>', 'b'],
    ['white on a picture, whose colour nobody knows', '<div style="background:url(a.png)"><span style="color:#fff">b</span></div>', 'b'],
    ['white on the dark page that a style sheet paints', '<style>body{background:#222}</style><p style="color:#fff">b</p>', 'b'],
    ['white on a dark page', '<body bgcolor=black text=white>b', 'b'],
    ['shown again in what is invisible', '<div style="visibility:hidden">x<span style="visibility:visible">b</span></div>', 'b'],
    ['large in what is small', '<div style="font-size:0"><span style="font-size:14px">b</span></div>', 'b'],
    ['by the last of two displays', '<span style="display:none;display:inline">b</span>', 'b'],
    ['by its own style against a rule', '<style>#q{display:none}</style><p id=q style="display:block">b</p>', 'b'],
    ['hidden on telephones only', '<style>@media (max-width:400px){.q{display:none}}</style><i class=q>b</i>', 'b'],
    ['hidden when pointed at only', '<style>.q:hover{display:none}</style><i class=q>b</i>', 'b'],
    ['out of a box without height that lets it out', '<div style="height:0">b</div>', 'b'],
    ['a little left of its place', '<span style="position:relative;left:-50px">b</span>', 'b'],
    ['hidden from screen readers only', '<p aria-hidden=true>b</p>', 'b'],
    ['in light grey', '<p style="color:#999">b</p>', 'b'],
    ['for all but Outlook', '<![if !mso]><p>b</p><![endif]>', 'b'],
    ['in a drawing', '<svg><text>b</text></svg>', 'b'],
    ['on a button', '<input type=submit value=b>', 'b'],
    ['behind formatting that was never closed', '<p><b>x<p>b', 'x\nb'],
    ['in cells, one line each', '<table><tr><td>a</td><td>b</td></tr></table>', 'a\nb'],
    ['as it is spelt', 'a&nbsp;&amp;lt;\u00a0&#x62;', 'a\u00a0&lt;\u00a0b'],
    ['white on the page that a style sheet paints behind an html tag', '<style>html{background:#222}</style><html><p style="color:#fff">b</p>', 'b'],
    ['on a page of half opacity', '<style>body{opacity:.3}</style><html><body>b', 'b'],
    ['as it is typed', '<pre>\na\n  b</pre>', 'a\n  b'],
  ])('%s', (_, html, text) => {
    const [seen, hidden] = see(html);
    expect([seen, hidden.replace('display-none: x', '').replace('preheader: x', '')]).toEqual([text, '']);
  });
});

describe('characters without room', () => {
  it.each([
    ['zero-width spaces in a name', 'Pay\u200b\u200bPal', 'PayPal', 'zero-width: \u200b\u200b'],
    ['a soft hyphen by name', 'Pay&shy;Pal', 'PayPal', 'zero-width: \u00ad'],
    ['a zero-width space by number', 'Pay&#8203;Pal', 'PayPal', 'zero-width: \u200b'],
    ['what turns the direction', 'exe\u202egnp.\u202c', 'exegnp.', 'bidi: \u202e, bidi: \u202c'],
    ['tag characters', 'a\u{e0041}\u{e0042}b', 'ab', 'tag-characters: \u{e0041}\u{e0042}'],
  ])('are set apart: %s', (_, html, text, hidden) => expect(see(html)).toEqual([text, hidden]));

  it.each([
    ['in an emoji', '👩\u200d💻 ok'],
    ['in Persian', 'می\u200cخواهم'],
    ['in the flag of Scotland', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
  ])('stay where a person meant them: %s', (_, text) => expect(see(`<p>${text}</p>`)).toEqual([text, '']));
});

describe('what stands in front for the list of mails', () => {
  it('is called a preheader, when it is short and first', () => {
    expect(see('<div style="display:none">Your order is on its way</div><p>Body</p>')).toEqual(['Body', 'preheader: Your order is on its way']);
  });

  it('is not, when it is long', () => {
    expect(see(`<div style="display:none">${'word '.repeat(100)}</div><p>Body</p>`)[1]).toMatch(/^display-none/);
  });
});

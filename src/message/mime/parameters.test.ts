import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseParameters } from './parameters.ts';

test.each([
  ['text/plain; charset=utf-8', 'text/plain', { charset: 'utf-8' }],
  ['TEXT/HTML;CHARSET="UTF-8"', 'text/html', { charset: 'UTF-8' }],
  ['text/plain charset=utf-8', 'text/plain', { charset: 'utf-8' }],
  ['text/plain (a comment); charset=utf-8 (another)', 'text/plain', { charset: 'utf-8' }],
  ['multipart/mixed;\r\n\tboundary="a b"', 'multipart/mixed', { boundary: 'a b' }],
  ['multipart/mixed; boundary=----=_x; type=y', 'multipart/mixed', { boundary: '----=_x', type: 'y' }],
  ['a/b; name=my file.pdf; x=1', 'a/b', { name: 'my file.pdf', x: '1' }],
  ['a/b; name="my file.pdf', 'a/b', { name: 'my file.pdf' }],
  ['a/b; name="C:\\temp\\a.pdf"', 'a/b', { name: 'C:\\temp\\a.pdf' }],
  ['a/b; name="say \\"hi\\".pdf"', 'a/b', { name: 'say "hi".pdf' }],
  ['a/b; charset="x" name="y"', 'a/b', { charset: 'x', name: 'y' }],
  ['a/b; name=one; name=two', 'a/b', { name: 'one' }],
  ["a/b; name*=utf-8'en'%e2%82%ac%20rates", 'a/b', { name: '€ rates' }],
  ["a/b; name=plain; name*=utf-8''%e2%82%ac", 'a/b', { name: '€' }],
  ["a/b; name*1=b; name*0*=utf-8''%e2; name*2*=%82%ac", 'a/b', { name: '\ufffdb\ufffd\ufffd' }],
  ["a/b; name*0*=utf-8''%e2%82; name*1*=%ac", 'a/b', { name: '€' }],
  ['a/b;;; ; x=1', 'a/b', { x: '1' }],
  ['', '', {}],
])('reads %j', (body, value, parameters) => {
  expect(parseParameters(body)).toMatchObject({ value, parameters });
});

test('keeps "__proto__" a name like any other', () => {
  const { parameters } = parseParameters('a/b; __proto__=x; constructor=y');
  expect(parameters['constructor']).toBe('y');
  expect(Object.getPrototypeOf(parameters)).toBe(Object.prototype);
});

test.each([
  ['duplicate-parameter', 'a/b; x=1; x=2'],
  ['broken-parameter', 'a/b; x="1'],
  ['broken-parameter', 'a/b; name=my file.pdf'],
  ['encoded-word-parameter', 'a/b; name="=?utf-8?q?x?="'],
])('notes %s', (code, body) => {
  expect(parseParameters(body).defects).toContain(code);
});

test('takes any field', () => {
  const piece = fc.constantFrom('a/b', ';', '=', '"', '\\', '(', ')', ' ', '\r\n ', 'name', '*', '0', "utf-8''", '%e2', '=?utf-8?q?x?=', '\xff', 'x');
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
    const { parameters } = parseParameters(pieces.join(''));
    for (const value of Object.values(parameters)) expect(typeof value).toBe('string');
  }), { seed: 3, numRuns: 2_000 });
});

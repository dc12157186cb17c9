import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReceivedSpf } from './received-spf.ts';

describe('Received-SPF', () => {
  const cases: readonly { body: string; result: string; comment: string | null; properties: Record<string, string> }[] = [
    { body: ' Pass (mx.example.org: domain of example.com designates 192.0.2.7 as permitted sender)\r\n receiver=mx.example.org; client-ip=192.0.2.7; helo=mail.example.com; pr=C',
      result: 'pass', comment: 'mx.example.org: domain of example.com designates 192.0.2.7 as permitted sender',
      properties: { receiver: 'mx.example.org', 'client-ip': '192.0.2.7', helo: 'mail.example.com', pr: 'C' } },
    { body: 'SoftFail (transitioning)', result: 'softfail', comment: 'transitioning', properties: {} },
    { body: 'none client-ip=2001:db8::7; envelope-from="ann@example.com";', result: 'none', comment: null, properties: { 'client-ip': '2001:db8::7', 'envelope-from': 'ann@example.com' } },
    { body: '', result: '', comment: null, properties: {} },
  ];
  it.each(cases)('reads $body', ({ body, ...expected }) => {
    const { result, comment, properties } = parseReceivedSpf(body, 0);
    expect({ result, comment, properties }).toEqual(expected);
  });
});

it('never throws and keeps its range inside the body', () => {
  fc.assert(fc.property(fc.string(), fc.nat(1000), (text, start) => {
    const body = text.replace(/[^\0-\xff]/g, '?');
    expect(parseReceivedSpf(body, start).range).toEqual({ start, end: start + body.length });
  }));
});

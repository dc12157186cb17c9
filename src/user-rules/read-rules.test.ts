import { describe, expect, it } from 'vitest';
import type { ConfigError } from '../base/errors.ts';
import { readUserRules } from './read-rules.ts';

const RULE = `rules:
  - id: own-invoice-from-abroad
    viewpoint: pretext
    severity: high
    title: { ja: 海外からの請求, en: An invoice from abroad }
    sentence: { ja: 請求書が海外から届いています。, en: The invoice comes from abroad. }
    why: { ja: 当社の取引先は国内だけです。, en: All our suppliers are at home. }
    when: mail.subject.contains("invoice")
    points-at: links.map(l, l.id)
`;
const faultsOf = (text: string): string => {
  try {
    readUserRules(text, 'own.yaml', ['sender-reply-elsewhere']);
    return '';
  } catch (error) {
    return (error as ConfigError).message;
  }
};

describe('a file of own rules', () => {
  it('is read with its metadata', () => {
    const { rules, exceptions } = readUserRules(RULE, 'own.yaml', []);
    expect(rules[0]).toMatchObject({ id: 'own-invoice-from-abroad', viewpoint: 'pretext', severity: 'high', techniques: [] });
    expect(exceptions).toEqual([]);
  });

  it('may be empty', () => expect(readUserRules('', 'own.yaml', []).rules).toEqual([]));

  it.each([
    ['an id that could be one of ours', RULE.replace('own-invoice', 'invoice'), 'starts with own-'],
    ['a severity that there is not', RULE.replace('severity: high', 'severity: terrible'), 'own.yaml:4:'],
    ['a missing language', RULE.replace(', en: An invoice from abroad', ''), 'title.en'],
    ['a field that nobody reads', `${RULE}    colour: red\n`, 'colour'],
    ['a broken expression', RULE.replace('contains("invoice")', 'contains("invoice"'), 'rules.0.when'],
    ['a name that no dissection has', RULE.replace('mail.subject', 'letter.subject'), 'letter'],
    ['an expression that is no condition', RULE.replace('mail.subject.contains("invoice")', '1 + 1'), 'wanted bool'],
    ['broken YAML', 'rules: [', 'own.yaml:1'],
    ['the same id twice', RULE + RULE.replace('rules:\n', ''), 'twice'],
    ['an exception to no rule', 'exceptions:\n  - { id: own-x, rule: no-such-rule, reason: none, when: "true" }\n', 'no rule “no-such-rule”'],
  ])('is refused for %s, with the place', (_, text, told) => {
    const faults = faultsOf(text);
    expect(faults).toContain('own.yaml');
    expect(faults).toContain(told);
  });

  it('is refused with all of its faults at once', () => {
    const faults = faultsOf(RULE.replace('severity: high', 'severity: x').replace('viewpoint: pretext', 'viewpoint: y'));
    expect(faults).toContain('viewpoint');
    expect(faults).toContain('severity');
  });
});

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { dissect } from '../../../dissect.ts';
import { shippedOptions } from '../../../index.ts';
import type { Dissection } from '../../../report/model.ts';
import { leavingNames } from './leaving-names.ts';
import { linkTree } from './link-tree.ts';

const MAIL = `From: "Amazon.co.jp" <noreply@evil.example>
To: reader@home.example
Subject: Amazon: your account is suspended
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<p>Your Amazon account was suspended. Confirm your password within 24 hours.</p>
<p><a href="https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Famazon-login.evil.example%252Fsignin&amp;data=05%7C02&amp;reserved=0">Sign in now</a></p>
<p><a href="https://www.amazon.co.jp/help">Help</a> <a href="https://bit.ly/3abcdef">more</a></p>`;

describe('the link tree', () => {
  let dissection: Dissection;
  beforeAll(async () => { dissection = await dissect(new TextEncoder().encode(MAIL), shippedOptions()); });

  it('puts the house that the mail wants opened first, with every wrapper on the way and the findings that rest on it', () => {
    const [wanted] = linkTree(dissection);
    expect(wanted).toMatchObject({ domain: 'evil[.]example', holdsCallToAction: true, isAuthorsDomain: true, likeTo: ['amazon'] });
    expect(wanted?.links[0]).toMatchObject({ text: 'Sign in now', opens: 'hxxps://amazon-login[.]evil[.]example/signin', wrappers: [{ kind: 'gateway' }, { name: 'Google', kind: 'redirector' }] });
    expect(wanted?.links[0]?.written).toContain('safelinks');
    const rules = wanted?.links[0]?.findings.map((number) => dissection.findings[number - 1]?.rule);
    expect(rules).toContain('link-wrapped');
  });

  it('tells whose house a known one is', () => {
    const amazon = linkTree(dissection).find(({ ownerBrandId }) => ownerBrandId === 'amazon');
    expect(amazon?.links.map(({ text }) => text)).toEqual(['Help']);
    expect(linkTree(dissection).find(({ domain }) => domain === 'bit[.]ly')).toMatchObject({ ownerBrandId: null, holdsCallToAction: false });
  });

  it('gives each house the questions about it and about no other', () => {
    const recorded = JSON.parse(readFileSync('samples/golden/kagoya.json', 'utf8')) as Dissection;
    const [house, ...others] = linkTree(recorded);
    expect(others).toEqual([]);
    expect(house?.answers.map(({ observation }) => observation.split(':')[0])).toEqual(['address-record', 'address-place', 'registration', 'certificates', 'network-holder', 'blocklist', 'blocklist', 'landing-page']);
    expect(house?.answers.some(({ observation }) => observation.includes('27.86.113.8'))).toBe(false);
  });

  it('names what a question would tell, and never the reader', () => {
    expect(leavingNames(dissection)).toEqual(expect.arrayContaining(['evil[.]example']));
    expect(leavingNames(dissection).join(' ')).not.toContain('home.example');
  });
});

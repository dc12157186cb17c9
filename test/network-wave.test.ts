import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testConfig, testReach } from '../src/adapters/lookups/lookups.fixture.ts';
import { openNetworkWorld } from '../src/adapters/network-world.ts';
import { failed } from '../src/base/outcome.ts';
import { hrefOf } from '../src/base/url.ts';
import { dissectInStages } from '../src/dissect.ts';
import type { Outside } from '../src/evidence/ports.ts';
import { shippedOptions } from '../src/index.ts';
import { LOOPBACK, openLoopback, serveDns } from './loopback.ts';
import type { Served } from './loopback.ts';
import { mailOf } from './shipped.ts';
import { signed } from './signed-mail.fixture.ts';

openLoopback();

/** How long nothing new must be asked until the questions that wait are taken for all that can be asked now. */
const IDLE_MS = 250;

/**
 * A network in which nobody answers, and in which time passes in rounds: every question that waits runs into its limit
 * together with the others, once no further one comes. Rounds are then what the user waits for, in time limits.
 */
function deadNetwork(): { readonly outside: Outside; readonly questions: Set<string>; readonly rounds: () => number } {
  const down = failed('temperror', 'timeout', 'Nobody answered in time.');
  const questions = new Set<string>();
  const kept = new Map<string, Promise<typeof down>>();
  let waiting: (() => void)[] = [];
  let rounds = 0;
  let newest = 0;
  const passTime = async (): Promise<void> => {
    for (let seen = -1; seen !== newest;) {
      seen = newest;
      await wait(IDLE_MS);
    }
    rounds += 1;
    const over = waiting;
    waiting = [];
    for (const give of over) give();
  };
  // Whoever asked and got nothing is not asked again for a while, as behind every real look-up.
  const ask = (question: string): Promise<typeof down> => {
    const before = kept.get(question);
    if (before !== undefined) return before;
    questions.add(question);
    newest += 1;
    const asked = new Promise<typeof down>((resolve) => { waiting.push(() => { resolve(down); }); });
    kept.set(question, asked);
    if (waiting.length === 1) void passTime();
    return asked;
  };
  const lists = async (subject: string) => await Promise.all(['one', 'two'].map(async (source) => ({ source, outcome: await ask(`${source} ${subject}`) })));
  return {
    questions, rounds: () => rounds,
    outside: {
      dns: (name, type) => ask(`${type} ${name}`), placeOfAddress: (address) => ask(`place ${address}`), registration: (domain) => ask(`registration ${domain}`),
      networkRegistration: (address) => ask(`network ${address}`), certificates: (domain) => ask(`certificates ${domain}`),
      blocklists: (url) => lists(hrefOf(url)), addressBlocklists: lists, capture: (url) => ask(`capture ${hrefOf(url)}`),
    },
  };
}

describe('the network wave', () => {
  // Loading it is work of its own, in which nothing is asked.
  beforeAll(async () => { await import('mailauth'); });

  it('waits for a dead network a few time limits long, and not once for every question', async () => {
    const links = ['one', 'two', 'three', 'four'].map((name) => `https://www.${name}.example/login`).join('\n');
    const mail = await signed(`From: Bank <info@bank.example>\r\nTo: reader@home.example\r\nSubject: hello\r\nDate: Tue, 18 Mar 2025 09:00:00 +0900\r\n\r\n${links}\r\n`, 'bank.example');
    const bytes = new TextEncoder().encode(`Return-Path: <b@bounce.example>\r\nReceived: from mail.helo.example (gw.helo-other.example [203.0.113.7]) by mx.home.example with ESMTPS; Tue, 18 Mar 2025 09:00:01 +0900\r\n${mail}`);
    const { outside, questions, rounds } = deadNetwork();
    const { evidence } = await dissectInStages(bytes, { ...shippedOptions(), outside, now: '2026-01-01T00:00:00Z' });
    expect(questions.size).toBeGreaterThan(20);
    expect(rounds()).toBeLessThanOrEqual(5);
    expect(evidence.observations.flatMap((seen) => ('outcome' in seen && seen.kind !== 'authentication' ? [seen.outcome.kind] : []))).not.toContain('absent');
  });
});

describe('a name server that answers nobody until every first question has reached it', () => {
  const FIRST = ['PTR 7.113.0.203.in-addr.arpa', 'A mail.helo.example', 'TXT _dmarc.bank.example', 'TXT helo.example', 'A www.one.example'];
  const asked = new Set<string>();
  let dns: Served;
  beforeAll(async () => {
    dns = await serveDns((name, type) => {
      asked.add(`${type} ${name}`);
      return FIRST.every((question) => asked.has(question)) ? { rcode: 3 } : 'silence';
    });
  });
  afterAll(async () => { await dns.stop(); });

  it('is asked by all collectors at once: one after the other, each would run into its limit', async () => {
    const fields = ['Return-Path: <b@helo.example>', 'Received: from mail.helo.example (gw.other.example [203.0.113.7]) by mx.home.example with ESMTPS; Tue, 18 Mar 2025 09:00:01 +0900'];
    const outside = openNetworkWorld({ config: testConfig({ dnsServers: [`${LOOPBACK}:${dns.port}`], dnsTimeoutMs: 10_000, rdapBootstrapUrl: 'http://nobody.invalid/', whoisRoot: '' }), chosen: [], tlp: 'green', reach: testReach, downloadedLists: [] });
    const { evidence } = await dissectInStages(mailOf({ from: 'Bank <info@bank.example>', fields, text: 'https://www.one.example/login' }), { ...shippedOptions(), outside, now: '2026-01-01T00:00:00Z' });
    const outcomes = evidence.observations.flatMap((seen) => (seen.kind === 'confirmed-address' || seen.kind === 'helo' || seen.kind === 'address-record' ? [`${seen.kind} ${seen.outcome.kind}`] : []));
    expect(outcomes).toEqual(['confirmed-address absent', 'helo found', 'address-record absent']);
  }, 30_000);
});

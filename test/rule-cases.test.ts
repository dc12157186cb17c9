import { describe, expect, it } from 'vitest';
import { RULES } from '../src/findings/catalogue.ts';
import type { RuleCase, RuleCases } from '../src/findings/rule-cases.ts';
import { dissectFixed, dissectSample, mailOf } from './shipped.ts';

async function rulesFiredOn(mail: RuleCase): Promise<readonly string[]> {
  const { findings } = 'sample' in mail ? await dissectSample(mail.sample, 'world')
    : await dissectFixed(mailOf(mail), null, mail.world === undefined ? undefined : JSON.stringify(mail.world), { trust: ['mx.home.example'], ...(mail.known === undefined ? {} : { known: mail.known }) });
  return findings.map((finding) => finding.rule);
}

describe.each(RULES.map((rule) => rule.id))('%s', async (id) => {
  const { cases } = (await import(`../src/findings/rules/${id}.cases.ts`)) as { readonly cases: RuleCases };
  it.each(cases.fires)('fires on %j', async (mail) => expect(await rulesFiredOn(mail)).toContain(id));
  it.each(cases.spares)('spares %j', async (mail) => expect(await rulesFiredOn(mail)).not.toContain(id));
});

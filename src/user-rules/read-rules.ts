import { Environment } from '@marcbachmann/cel-js';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { ConfigError } from '../base/errors.ts';
import type { Dissection } from '../report/model.ts';
import type { Judgement, UserRules } from './model.ts';

const bilingual = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });
const ruleShape = z.strictObject({
  id: z.string().regex(/^own-[a-z0-9-]+$/, 'starts with own- and has small letters, digits and hyphens'),
  viewpoint: z.enum(['subject', 'sender', 'route', 'addressee', 'wording', 'pretext', 'link', 'place', 'page', 'attachment']),
  severity: z.enum(['note', 'low', 'medium', 'high', 'critical']),
  title: bilingual, sentence: bilingual, why: bilingual,
  techniques: z.array(z.string().regex(/^T\d{4}(?:\.\d{3})?$/)).default([]),
  when: z.string().min(1),
  'points-at': z.string().min(1).default('[]'),
});
const exceptionShape = z.strictObject({ id: z.string().regex(/^own-[a-z0-9-]+$/), rule: z.string().min(1), reason: z.string().min(1), when: z.string().min(1) });
const fileShape = z.strictObject({ rules: z.array(ruleShape).default([]), exceptions: z.array(exceptionShape).default([]) });

/** What an expression may name: the parts of the dissection, and `fired`, the ids of the rules that found something. */
const NAMES = ['verdict', 'viewpoints', 'findings', 'mail', 'route', 'links', 'lookups', 'observations', 'nearMisses', 'input', 'fired'] as const;
/** A condition longer or deeper than this is no condition that a person wrote. */
const LIMITS = { maxAstNodes: 2_000, maxDepth: 60, maxListElements: 500, maxMapEntries: 100, maxCallArguments: 16 };

type Expression = (context: Record<string, unknown>) => unknown;

/**
 * Reads a file of own rules. *Errors*: {@link ConfigError} that names everything wrong with it, with line and column.
 * `knownRules`: the ids that an exception may name.
 */
export function readUserRules(text: string, fileName: string, knownRules: readonly string[]): UserRules {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults: string[] = [];
  const fault = (path: readonly PropertyKey[], what: string): void => {
    const node = document.getIn(path, true) as { readonly range?: readonly number[] } | undefined;
    const place = lines.linePos(node?.range?.[0] ?? 0);
    faults.push(`${fileName}:${place.line}:${place.col}: ${path.join('.')}: ${what}`);
  };
  for (const error of document.errors) faults.push(`${fileName}:${lines.linePos(error.pos[0]).line}: ${error.message}`);
  const parsed = fileShape.safeParse(document.toJS() ?? {});
  if (!parsed.success) for (const issue of parsed.error.issues) fault(issue.path, issue.message);
  if (!parsed.success || faults.length > 0) throw refusal(faults);

  const environment = new Environment({ limits: LIMITS, homogeneousAggregateLiterals: false, enableOptionalTypes: true });
  for (const name of NAMES) environment.registerVariable(name, 'dyn');
  const compile = (path: readonly PropertyKey[], expression: string, type: 'bool' | 'list'): Expression => {
    const checked = environment.check(expression);
    if (!checked.valid) {
      fault(path, (checked.error?.message ?? 'no expression').split('\n')[0] ?? '');
      return () => undefined;
    }
    if (checked.type !== 'dyn' && !String(checked.type).startsWith(type)) fault(path, `gives ${String(checked.type)}, wanted ${type}`);
    return environment.parse(expression) as Expression;
  };
  const rules = parsed.data.rules.map(({ when, 'points-at': pointsAt, ...rule }, at) => ({
    rule, when: compile(['rules', at, 'when'], when, 'bool'), pointsAt: compile(['rules', at, 'points-at'], pointsAt, 'list'),
  }));
  const exceptions = parsed.data.exceptions.map(({ when, ...exception }, at) => {
    if (!knownRules.includes(exception.rule) && !rules.some(({ rule }) => rule.id === exception.rule)) fault(['exceptions', at, 'rule'], `there is no rule “${exception.rule}”`);
    return { exception, when: compile(['exceptions', at, 'when'], when, 'bool') };
  });
  const ids = [...rules.map(({ rule }) => rule.id), ...exceptions.map(({ exception }) => exception.id)];
  for (const id of ids.filter((id, at) => ids.indexOf(id) !== at)) faults.push(`${fileName}: the id “${id}” is there twice`);
  if (faults.length > 0) throw refusal(faults);

  return {
    rules: rules.map(({ rule }) => rule), exceptions: exceptions.map(({ exception }) => exception),
    judge: (dissection) => judge(dissection, rules, exceptions),
  };
}

const refusal = (faults: readonly string[]): ConfigError => new ConfigError('bad-rules', `These rules cannot be used:\n  ${faults.join('\n  ')}`);

function judge(
  dissection: Dissection,
  rules: readonly { readonly rule: UserRules['rules'][number]; readonly when: Expression; readonly pointsAt: Expression }[],
  exceptions: readonly { readonly exception: UserRules['exceptions'][number]; readonly when: Expression }[],
): Judgement {
  const context = { ...dissection, fired: dissection.findings.map((finding) => finding.rule) } as unknown as Record<string, unknown>;
  const failed: { readonly id: string; readonly detail: string }[] = [];
  const holds = (id: string, when: Expression): boolean => {
    try {
      return when(context) === true;
    } catch (error) {
      failed.push({ id, detail: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) });
      return false;
    }
  };
  const findings = rules.filter(({ rule, when }) => holds(rule.id, when)).map(({ rule, pointsAt }) => {
    let pointed: unknown = [];
    holds(rule.id, (names) => {
      pointed = pointsAt(names);
      return true;
    });
    return { rule, observations: Array.isArray(pointed) ? pointed.filter((id): id is string => typeof id === 'string') : [] };
  });
  return { findings, setAside: exceptions.filter(({ exception, when }) => holds(exception.id, when)).map(({ exception }) => exception), failed };
}

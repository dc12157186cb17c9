import { ConfigError } from '../base/errors.ts';
import type { Evidence } from '../evidence/model.ts';
import type { Finding } from '../findings/model.ts';
import type { Message } from '../message/model.ts';
import type { Dissection } from '../report/model.ts';
import type { Verdict } from '../verdict/model.ts';
import type { CaseCover, CaseStage, KeptStages, OpenCase } from './model.ts';

/** What a case is made of. */
export interface CaseContents {
  readonly cover: Omit<CaseCover, 'schema' | 'mails'>;
  readonly bytes: Uint8Array;
  readonly worldJson: string;
  /** What a browser saw, by SHA-256. */
  readonly captured?: ReadonlyMap<string, Uint8Array>;
  readonly mails: readonly {
    readonly mail: { readonly message: Message };
    readonly evidence: Evidence;
    readonly findings: readonly Finding[];
    readonly verdict: Verdict;
    readonly dissection: Dissection;
  }[];
}

/** The files of a case, by their path in its folder. */
export function packCase({ cover, bytes, worldJson, captured = new Map(), mails }: CaseContents): ReadonlyMap<string, Uint8Array | string> {
  const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
  const whole: CaseCover = { schema: 'fuwake/case@1', ...cover, mails: mails.length };
  const files = new Map<string, Uint8Array | string>([['case.json', json(whole)], [`blobs/${cover.input.sha256}`, bytes], ['world.json', worldJson]]);
  for (const [hash, blob] of captured) files.set(`blobs/${hash}`, blob);
  mails.forEach(({ mail, evidence, findings, verdict, dissection }, nth) => {
    const folder = `mails/${nth + 1}`;
    files.set(`${folder}/message.json`, json(mail.message));
    files.set(`${folder}/evidence.json`, json(evidence));
    files.set(`${folder}/findings.json`, json({ findings, nearMisses: dissection.nearMisses }));
    files.set(`${folder}/verdict.json`, json(verdict));
    files.set(`${folder}/dissection.json`, json(dissection));
  });
  return files;
}

const ORDER: readonly CaseStage[] = ['mail', 'evidence', 'findings', 'verdict'];

/**
 * Opens a case. `read` gives a file of its folder, or `null` where there is none.
 * *Errors*: {@link ConfigError} when it is no case, or when a file of it is missing or not what its hash says.
 */
export async function openCase(read: (path: string) => Uint8Array | null): Promise<OpenCase> {
  const text = (path: string): string => {
    const bytes = read(path);
    if (bytes === null) throw new ConfigError('case-broken', `The case has no “${path}”.`);
    return new TextDecoder().decode(bytes);
  };
  const json = <T>(path: string): T => {
    try {
      return JSON.parse(text(path)) as T;
    } catch (cause) {
      throw cause instanceof ConfigError ? cause : new ConfigError('case-broken', `“${path}” of the case is no JSON.`, cause);
    }
  };
  const cover = json<CaseCover>('case.json');
  if (cover.schema !== 'fuwake/case@1' || !/^[0-9a-f]{64}$/.test(cover.input?.sha256 ?? '')) throw new ConfigError('no-case', 'This is no case of fuwake.');
  const bytes = read(`blobs/${cover.input.sha256}`);
  if (bytes === null || (await sha256(bytes)) !== cover.input.sha256) throw new ConfigError('case-broken', 'The mail in the case is not the one that was dissected.');
  return {
    cover, bytes, worldJson: text('world.json'),
    stagesOf: (nth, from): KeptStages => {
      const folder = `mails/${nth + 1}`;
      const at = ORDER.indexOf(from);
      if (at === 0) return {};
      return {
        sha256: json<Dissection>(`${folder}/dissection.json`).input.sha256, evidence: json<Evidence>(`${folder}/evidence.json`),
        ...(at >= 2 ? { findings: json<NonNullable<KeptStages['findings']>>(`${folder}/findings.json`) } : {}),
        ...(at >= 3 ? { verdict: json<Verdict>(`${folder}/verdict.json`) } : {}),
      };
    },
  };
}

/** The name of a blob. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

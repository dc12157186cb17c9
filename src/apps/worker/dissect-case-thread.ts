import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { gunzipSync, gzipSync } from 'node:zlib';
import { NoMailError } from '../../base/errors.ts';
import type { LimitHit } from '../../base/limits.ts';
import { openCase, packCase, sha256 } from '../../casefile/pack-case.ts';
import type { CaptureClient } from '../../adapters/capture-client.ts';
import type { DissectOptions, Stages } from '../../dissect.ts';
import { dissectEach, dissectFromCase } from '../../dissect.ts';
import { openRecordedWorld, shippedOptions } from '../../index.ts';
import { withOwnPages } from '../../adapters/page-fingerprints.ts';
import { recordWorld } from '../../adapters/recording-world.ts';
import { describeMail, searchTermsOf } from '../../workbench/describe-mail.ts';
import type { KeptStage, RunResult, StageName } from '../../workbench/model.ts';
import { TERMS_PER_CASE } from '../../workbench/search-terms.ts';
import type { CapturedBlob, ThreadAnswer, ThreadData, ThreadOrder } from './model.ts';
import { openBrowser } from './open-browser.ts';
import { openOutside } from './open-outside.ts';
import { pictureBlobs, takePictures } from './take-pictures.ts';
import { watchStages } from './watch-stages.ts';

/** Mails of one case: a whole mailbox is read at the desk with `fuwake dissect`; here every mail is looked at by a person. */
const MAILS_PER_CASE = 500;

yieldToTheServer();
const base = withOwnPages(shippedOptions());
const { captureWorker } = workerData as ThreadData;
const answer = (value: ThreadAnswer, moved: readonly ArrayBuffer[] = []): void => void parentPort?.postMessage(value, [...moved]);

/** One thread of the worker: a case in, and everything that its dissection gives out. */
parentPort?.on('message', async (given: ThreadOrder) => {
  try {
    const { result, blobs } = await dissectCase(given);
    answer({ id: given.id, result, blobs });
  } catch (error) {
    if (error instanceof NoMailError) answer({ id: given.id, refused: { code: error.code, detail: error.message } });
    // What a fault says may hold words of the mail: only its kind and its place are told.
    else answer({ id: given.id, failed: error instanceof Error ? `${error.name} ${/\n\s+at (?:.*\/)?([\w-]+\.[jt]s:\d+)/.exec(error.stack ?? '')?.[1] ?? ''}` : 'unknown' });
  }
});

async function dissectCase(given: ThreadOrder): Promise<{ readonly result: Omit<RunResult, 'blobs'>; readonly blobs: readonly CapturedBlob[] }> {
  const browser = openBrowser(given.order, captureWorker);
  try {
    return await dissectWith(browser, given);
  } finally {
    await browser?.stop();
  }
}

async function dissectWith(browser: CaptureClient | null, given: ThreadOrder): Promise<{ readonly result: Omit<RunResult, 'blobs'>; readonly blobs: readonly CapturedBlob[] }> {
  const { bytes, name, order, now } = given;
  const picturing = takePictures(order.picture, browser);
  const mails: Stages[] = [];
  const watch = watchStages((stage) => answer({ id: given.id, stage, nth: mails.length + 1 }));
  const limits: LimitHit[] = [];
  if (order.replayFrom !== null) {
    const kept = await openCase((path) => keptFile(given, path));
    const options: DissectOptions = { ...base, ...picturing.options, watch, outside: openRecordedWorld(kept.worldJson).outside, world: kept.cover.world, now: kept.cover.now, trust: kept.cover.trust, name: kept.cover.input.name, inputLimits: kept.cover.input.limits };
    if (order.replayFrom === 'mail') for await (const stages of dissectEach(bytes, options)) { if (mails.push(stages) >= MAILS_PER_CASE) break; }
    else for (let nth = 0; nth < kept.cover.mails; nth += 1) mails.push(await dissectFromCase(bytes, nth, kept.stagesOf(nth, order.replayFrom), options));
    return { result: pack(given, mails, picturing.limits(), kept.worldJson, kept.cover.now, options, given.kept.filter(({ stage }) => stage === 'captures'), await sha256(bytes)), blobs: pictureBlobs(mails) };
  }
  const outside = await openOutside(order, given.tlp, base.outside, browser);
  const recording = recordWorld(outside.outside);
  const options: DissectOptions = { ...base, ...picturing.options, watch, outside: recording.outside, world: outside.isNetwork ? { kind: 'network', takenAt: now } : { kind: 'offline', takenAt: null }, now, trust: order.trust, name };
  for await (const stages of dissectEach(bytes, options)) {
    mails.push(stages);
    const { of } = stages.dissection.input.position;
    if (mails.length < MAILS_PER_CASE) continue;
    if (of > MAILS_PER_CASE) limits.push({ limit: 'mails-per-case', allowed: MAILS_PER_CASE, seen: of, unit: 'mails' });
    break;
  }
  const captured = outside.captured();
  const captures: readonly KeptStage[] = captured.captures.length === 0 ? [] : [{ nth: 0, stage: 'captures', gzip: gzipSync(JSON.stringify(captured.captures)) }];
  return { result: pack(given, mails, [...limits, ...picturing.limits()], recording.worldJson(now), now, options, captures, await sha256(bytes)), blobs: [...captured.blobs, ...pictureBlobs(mails)] };
}

function pack({ bytes, name }: ThreadOrder, mails: readonly Stages[], limits: readonly LimitHit[], worldJson: string, now: string, options: DissectOptions, captures: readonly KeptStage[], hash: string): Omit<RunResult, 'blobs'> {
  const files = packCase({ cover: { version: options.version, input: { sha256: hash, name, limits: options.inputLimits ?? [] }, trust: options.trust, now, world: options.world }, bytes, worldJson, mails });
  const stages: KeptStage[] = [...captures];
  for (const [path, content] of files) {
    const [, folder, file] = /^(?:mails\/(\d+)\/)?(case|world|message|evidence|findings|verdict|dissection)\.json$/.exec(path) ?? [];
    if (file !== undefined) stages.push({ nth: Number(folder ?? 0), stage: file as StageName, gzip: gzipSync(content) });
  }
  mails.forEach((each, at) => {
    // The mail that was told is often the very bytes that came; of a forward, a mailbox or a paste it is not.
    if (each.dissection.input.sha256 !== hash) stages.push({ nth: at + 1, stage: 'raw', gzip: gzipSync(each.mail.raw) });
  });
  const terms = [...new Set(mails.flatMap((each) => searchTermsOf(each.dissection)))].slice(0, TERMS_PER_CASE);
  return { mails: mails.map((each, at) => describeMail(each.dissection, at + 1)), stages, terms, limits };
}

/** Where mails are dissected beside a server, whoever reads goes first. Linux alone counts this by thread; elsewhere nothing changes. */
function yieldToTheServer(): void {
  try {
    if (process.platform === 'linux') setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A house that does not let us be modest is served all the same.
  }
}

/** The case folder's files, from the rows that the store keeps. */
function keptFile({ bytes, kept }: ThreadOrder, path: string): Uint8Array | null {
  if (path.startsWith('blobs/')) return bytes;
  const [, folder, file] = /^(?:mails\/(\d+)\/)?(\w+)\.json$/.exec(path) ?? [];
  const found = kept.find(({ nth, stage }) => stage === file && nth === Number(folder ?? 0));
  return found === undefined ? null : gunzipSync(found.gzip);
}

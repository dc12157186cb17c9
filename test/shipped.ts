import { existsSync, readFileSync } from 'node:fs';
import type { Stages } from '../src/dissect.ts';
import { dissectInStages } from '../src/dissect.ts';
import type { MailSpec } from '../src/findings/rule-cases.ts';
import type { Choices } from '../src/index.ts';
import { shippedOptions } from '../src/index.ts';
import { openFileTools } from '../src/adapters/file-tools/file-tools.ts';

const { brands, lists, weights } = shippedOptions();
// Text recognition is installed by hand where it is; here nothing may depend on it.
const fileTools = openFileTools({ without: ['readPictureText'] });

/** Dissects bytes with the shipped data at a fixed time; in the recorded world whose JSON is given, or offline. */
export function dissectFixed(bytes: Uint8Array, name: string | null, recordedWorld?: string, more: Pick<Choices, 'trust' | 'known' | 'userRules' | 'askModel'> = {}): Promise<Stages> {
  const options = shippedOptions({ brands, lists, weights, fileTools, version: '0.0.0-test', name, now: '2026-01-01T00:00:00.000Z', ...more, ...(recordedWorld === undefined ? {} : { recordedWorld }) });
  return dissectInStages(bytes, options);
}

const samples = new Map<string, Promise<Stages>>();

/** A sample by name, with or without its world. Dissected once a process, however many tests look at it. */
export function dissectSample(name: string, world: 'world' | 'offline'): Promise<Stages> {
  const key = `${name} ${world}`;
  let dissected = samples.get(key);
  if (dissected === undefined) samples.set(key, (dissected = dissectNamed(name, world)));
  return dissected;
}

function dissectNamed(name: string, world: 'world' | 'offline'): Promise<Stages> {
  const path = `samples/${name}.world.json`;
  return dissectFixed(readFileSync(`samples/${name}.eml`), `${name}.eml`, world === 'world' && existsSync(path) ? readFileSync(path, 'utf8') : undefined);
}

/** A small mail of our own making, UTF-8 and 8bit, for cases. */
export function mailOf(spec: MailSpec): Uint8Array {
  const type = spec.html === undefined ? 'text/plain' : 'text/html';
  const body = spec.html ?? spec.text ?? '';
  const head = [
    ...(spec.fields ?? []), `From: ${spec.from ?? 'Hanako <hanako@friends.example>'}`, `To: ${spec.to ?? 'reader@home.example'}`,
    `Subject: ${spec.subject ?? 'hello'}`, 'Date: Tue, 18 Mar 2025 09:00:00 +0900', 'MIME-Version: 1.0',
  ];
  const shown = `Content-Type: ${type}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${body}\n`;
  const text = spec.textBeside === undefined ? shown
    : `Content-Type: multipart/alternative; boundary="a"\n\n--a\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${spec.textBeside}\n--a\n${shown}--a--\n`;
  const file = spec.attachment;
  const whole = file === undefined ? `${head.join('\n')}\n${text}`
    : `${head.join('\n')}\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n${text}--b\nContent-Type: ${file.type}; name="${file.name}"\nContent-Disposition: attachment; filename="${file.name}"\n${file.base64 === undefined ? `\n${file.body}` : `Content-Transfer-Encoding: base64\n\n${file.base64.replace(/.{76}/g, '$&\n')}`}\n--b--\n`;
  return new TextEncoder().encode(whole);
}

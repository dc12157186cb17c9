/**
 * Writes every sample mail but the origin case, its recorded world beside it, and the table in samples/README.md.
 *
 *   node tools/samples/make-samples.ts
 *
 * The same run gives the same bytes, save for one thing: the DKIM signatures come from a key that is made on the first
 * run, kept in out/ and never committed. Whoever runs this without that file gets a new key, and with it new signatures
 * and new public keys in the worlds of all signed samples. The key has nothing to do with the brands named; their real
 * domains would not know it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeFields, writeMail } from './compose.ts';
import { readme } from './readme.ts';
import type { Sample } from './sample.ts';
import { openSigningKey, signatureOf } from './sign.ts';
import type { SigningKey } from './sign.ts';
import { writeSamples } from './write-samples.ts';
import type { World } from './world.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);
const KEY = fileURLToPath(new URL('../../out/samples-dkim-key.pem', import.meta.url));

const toWire = (text: string): Buffer => Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1');

async function mailOf(sample: Sample, key: SigningKey): Promise<Buffer> {
  const written = writeMail(sample.fields, sample.content);
  const signature = sample.signedBy === undefined ? '' : await signatureOf(toWire(written), sample.signedBy, key);
  const mail = `${writeFields(sample.trace)}${signature.replaceAll('\r\n', '\n')}${written}`;
  return sample.lineEnds === 'crlf' ? toWire(mail) : Buffer.from(mail, 'latin1');
}

function worldOf(sample: Sample, key: SigningKey): World {
  if (sample.signedBy === undefined) return sample.world;
  const name = `${sample.signedBy.selector}._domainkey.${sample.signedBy.domain}`;
  return { ...sample.world, dns: { ...sample.world.dns, [name]: { TXT: [key.record] } } };
}

const key = openSigningKey(KEY);
mkdirSync(SAMPLES, { recursive: true });
const samples = await writeSamples();
for (const sample of samples) {
  writeFileSync(new URL(`${sample.name}.eml`, SAMPLES), await mailOf(sample, key));
  writeFileSync(new URL(`${sample.name}.world.json`, SAMPLES), `${JSON.stringify(worldOf(sample, key), null, 2)}\n`);
}
writeFileSync(new URL('README.md', SAMPLES), readme(samples));
process.stderr.write(`${samples.length} samples written\n`);

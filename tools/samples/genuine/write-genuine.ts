/** Writes `samples/genuine/`: genuine mails of our own writing, for measuring false alarms. `npm run samples:genuine` */
import { mkdirSync, writeFileSync } from 'node:fs';
import { ENGLISH } from './en.ts';
import { writeGenuine } from './genuine-mail.ts';
import { JAPANESE } from './ja.ts';

mkdirSync('samples/genuine', { recursive: true });
for (const mail of [...JAPANESE, ...ENGLISH]) writeFileSync(`samples/genuine/${mail.name}.eml`, writeGenuine(mail));
process.stdout.write(`${JAPANESE.length} Japanese and ${ENGLISH.length} English mails written to samples/genuine/\n`);

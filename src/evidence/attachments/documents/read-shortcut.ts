import { failed, found } from '../../../base/outcome.ts';
import { latin1, strictUtf8 } from '../../../files/byte-text.ts';
import type { ShortcutContent } from '../model.ts';
import { reading } from '../workbench.ts';
import type { ReadFile, Reading } from '../workbench.ts';
import { linksInText } from './links-in-text.ts';

/** Programs that run what they are told on their command line. */
const INTERPRETER = /(?:^|[\\/"\s])(?:cmd|powershell|pwsh|wscript|cscript|mshta|rundll32|regsvr32|msiexec|certutil|bitsadmin|curl|conhost|explorer|forfiles|pcalua|wmic|ssh|bash|sh|python\w?|java|ftp|finger|odbcconf|installutil|msbuild)(?:\.exe)?(?:$|["\s,])/i;
const REMOTE = /^(?:file:)?(?:\\\\|\/\/)[^\\/]|\\\\[\w.-]+(?:@ssl)?(?:@\d+)?\\|^(?:https?|ftp|webdav):/i;
const PARTS_CHARS = 2_000;

/** A Windows shortcut or an internet shortcut: what it starts, with what words. */
export const readShortcut: ReadFile = (file) => Promise.resolve(file.trueType === 'application/x-ms-shortcut' ? readLnk(file.bytes) : readUrlFile(file.bytes));

function told(parts: Omit<ShortcutContent, 'format' | 'startsInterpreter' | 'isRemote'>): Reading {
  const target = parts.target.slice(0, PARTS_CHARS);
  const words = parts.arguments.slice(0, PARTS_CHARS);
  const startsInterpreter = INTERPRETER.test(target) || INTERPRETER.test(` ${words.slice(0, 400)}`);
  const hrefs = linksInText(`${target}\n${words}`);
  const links = hrefs.map((link) => ({ ...link, isMain: true }));
  return reading(found({ ...parts, format: 'shortcut', target, arguments: words, startsInterpreter, isRemote: REMOTE.test(target) || /\\\\[\w.-]+[\\@]/.test(words) }), { links });
}

/** *Source*: MS-SHLLINK §2. */
function readLnk(bytes: Uint8Array): Reading {
  if (bytes.length < 76) return reading(failed('permerror', 'file-broken', 'it is cut short'));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flags = view.getUint32(20, true);
  let at = 76;
  if ((flags & 1) !== 0 && at + 2 <= bytes.length) at += 2 + view.getUint16(at, true);
  let target = '';
  if ((flags & 2) !== 0 && at + 20 <= bytes.length) {
    const size = view.getUint32(at, true);
    const local = view.getUint32(at + 16, true);
    if (local > 0 && local < size) target = zeroEnded(bytes, at + local);
    at += size;
  }
  const strings: Record<string, string> = {};
  for (const [name, bit] of [['name', 4], ['relative', 8], ['folder', 16], ['arguments', 32], ['icon', 64]] as const) {
    if ((flags & bit) === 0 || at + 2 > bytes.length) continue;
    const length = view.getUint16(at, true);
    const isUnicode = (flags & 0x80) !== 0;
    const end = Math.min(bytes.length, at + 2 + length * (isUnicode ? 2 : 1));
    const raw = bytes.subarray(at + 2, end);
    strings[name] = isUnicode ? new TextDecoder('utf-16le').decode(raw) : latin1(raw);
    at = end;
  }
  // What only the environment block or the list of items names: any program's name in the file.
  if (target === '') target = strings['relative'] ?? '';
  if (target === '') target = /[\w \\:%().-]{1,200}\.(?:exe|com|bat|cmd|dll)/i.exec(latin1(bytes.subarray(76, 4_096)).replace(/\0/g, ''))?.[0] ?? '';
  return told({ kind: 'lnk', target, arguments: (strings['arguments'] ?? '').trim(), icon: strings['icon'] ?? null });
}

function zeroEnded(bytes: Uint8Array, at: number): string {
  const end = bytes.indexOf(0, at);
  const raw = bytes.subarray(at, end < 0 ? Math.min(bytes.length, at + PARTS_CHARS) : Math.min(end, at + PARTS_CHARS));
  return strictUtf8(raw) ?? latin1(raw);
}

function readUrlFile(bytes: Uint8Array): Reading {
  const text = strictUtf8(bytes.subarray(0, 20_000)) ?? latin1(bytes.subarray(0, 20_000));
  const value = (name: string): string | null => new RegExp(`^\\s*${name}\\s*=\\s*(.*)$`, 'im').exec(text)?.[1]?.trim() ?? null;
  const target = value('URL') ?? /<key>URL<\/key>\s*<string>([^<]{1,2000})/i.exec(text)?.[1] ?? value('Exec') ?? '';
  return told({ kind: 'url', target, arguments: '', icon: value('IconFile') ?? value('Icon') });
}

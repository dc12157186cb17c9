import type { ActsAs, NameTrick } from './model.ts';
import { endingOf } from './file-type.ts';

/** What the endings of a name let Windows, macOS or a mail program do when the file is opened. */
const ENDINGS: readonly (readonly [ActsAs, RegExp])[] = [
  ['program', /^(?:exe|scr|com|pif|cpl|msi|msix|msixbundle|appx|appxbundle|appinstaller|msp|jar|apk|dll|ocx|sys|app|pkg|dmg|gadget|application|xll|wll|ppam)$/],
  ['script', /^(?:js|jse|vbs|vbe|wsf|wsh|wsc|sct|hta|bat|cmd|ps1|psm1|psc1|reg|chm|msc|diagcab|settingcontent_ms|library_ms|search_ms|jnlp|rdp|iqy)$/],
  ['shortcut', /^(?:lnk|url|website|webloc|desktop|scf)$/],
  ['disk-image', /^(?:iso|img|vhd|vhdx|udf|daa)$/],
  ['page', /^(?:html?|shtml?|xhtml?|xht|svgz?|mht|mhtml)$/],
  ['macros', /^(?:docm|dotm|xlsm|xltm|xlam|pptm|potm|ppsm|sldm)$/],
  ['notebook', /^(?:one|onepkg)$/],
];

/** By its own bytes, whatever it is called. */
const TYPES: Readonly<Record<string, ActsAs>> = {
  'application/x-msdownload': 'program', 'application/x-elf': 'program', 'application/x-mach-binary': 'program', 'application/java-vm': 'program',
  'application/vnd.ms-htmlhelp': 'script', 'application/hta': 'script', 'application/x-ms-shortcut': 'shortcut', 'application/x-mswinurl': 'shortcut',
  'application/x-iso9660-image': 'disk-image', 'application/x-vhd': 'disk-image', 'application/x-vhdx': 'disk-image',
  'text/html': 'page', 'image/svg+xml': 'page', 'application/onenote': 'notebook',
};

/** What opening the file does beyond showing a document; `null`: nothing that its name or its first bytes tell. */
export function actsAs(fileName: string, mediaType: string, trueType: string | null): ActsAs | null {
  const byBytes = trueType === null ? undefined : TYPES[trueType];
  if (byBytes === 'program') return byBytes;
  const ending = endingOf(fileName).replace('-', '_');
  const byName = ENDINGS.find(([, endings]) => endings.test(ending))?.[0];
  return byName ?? byBytes ?? (ending === '' && /^(?:text\/html|image\/svg\+xml)$/.test(mediaType) ? 'page' : null);
}

/** Endings that look like a document, a picture or an archive to the reader. */
const HARMLESS = /\.(?:pdf|docx?|xlsx?|pptx?|txt|csv|rtf|jpe?g|png|gif|tiff?|mp[34]|wav|zip|eml|msg)\s*(?:[._\s-]|$)/i;
/** Those which turn letters around; the marks that only settle a direction stand in honest names of Arabic and Hebrew. */
const DIRECTION = /[\u202b\u202d\u202e\u2067]/;
/** Marks that look like a dot. */
const DOT_LOOKALIKE = /[\u2024\uff0e\u3002\u0701\u06d4\ufe52][a-z0-9]{2,4}\b/iu;
const PADDING = /[\s\u00a0\u2000-\u200b\u3000_.]{8,}\.?[a-z0-9]{2,5}[\s.]*$/i;

/** Ways in which the name shows the eye another file than the one that opens. */
export function nameTricksOf(fileName: string, acts: ActsAs | null): readonly NameTrick[] {
  const tricks: NameTrick[] = [];
  if (DIRECTION.test(fileName)) tricks.push('direction-override');
  const dot = fileName.lastIndexOf('.');
  const before = dot < 0 ? '' : fileName.slice(0, dot);
  if (acts !== null && HARMLESS.test(before)) tricks.push('double-ending');
  if (acts !== null && PADDING.test(fileName)) tricks.push('padded');
  if (acts !== null && DOT_LOOKALIKE.test(fileName)) tricks.push('dot-look-alike');
  return tricks;
}

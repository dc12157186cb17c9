import { found } from '../../../base/outcome.ts';
import { TEXT_CHARS } from '../limits.ts';
import { reading } from '../workbench.ts';
import type { ReadFile } from '../workbench.ts';
import { linksInText } from './links-in-text.ts';

/** Characters of a calendar that are read; an invitation is short. */
const CALENDAR_CHARS = 200_000;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** An invitation: who invites, where it leads. *Source*: RFC 5545 §3.1 (folding), §3.8.4. */
export const readCalendar: ReadFile = (file) => {
  const source = (file.text ?? new TextDecoder().decode(file.bytes.subarray(0, CALENDAR_CHARS * 3))).slice(0, CALENDAR_CHARS);
  const lines = source.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const all = (name: string): readonly { readonly parameters: string; readonly value: string }[] => lines.flatMap((line) => {
    if (!line.toUpperCase().startsWith(name) || !/^[;:]/.test(line.slice(name.length))) return [];
    // A colon inside of quotes belongs to a parameter.
    const [, parameters = '', value = ''] = /^((?:;[^:="]+=(?:"[^"]*"|[^";:]*)(?:,(?:"[^"]*"|[^";:]*))*)*):(.*)$/.exec(line.slice(name.length)) ?? [];
    return [{ parameters, value: value.replace(/\\n/gi, '\n').replace(/\\([,;\\])/g, '$1') }];
  });
  const organizer = all('ORGANIZER')[0];
  const address = /^mailto:(.+)$/i.exec(organizer?.value ?? '')?.[1]?.trim().toLowerCase() ?? null;
  const words = ['SUMMARY', 'LOCATION', 'DESCRIPTION', 'COMMENT'].flatMap((name) => all(name).map(({ value }) => value));
  const html = all('X-ALT-DESC').map(({ value }) => value.replace(/<[^>]{0,500}>/g, ' '));
  const text = [...words, ...html].join('\n');
  const links = [
    ...linksInText([text, ...all('X-ALT-DESC').flatMap(({ value }) => [...value.matchAll(/href\s*=\s*["']?([^"'\s>]+)/gi)].map((hit) => hit[1] ?? ''))].join('\n')),
    ...['URL', 'ATTACH', 'CONFERENCE'].flatMap((name) => all(name).filter(({ value }) => /^https?:/i.test(value)).map(({ value }) => ({ href: value, text: '', isMain: false, asksPassword: false }))),
  ];
  return Promise.resolve(reading(found({
    format: 'calendar', method: all('METHOD')[0]?.value ?? null, organizer: address,
    organizerName: /;CN=(?:"([^"]*)"|([^;:]*))/i.exec(organizer?.parameters ?? '')?.slice(1).find((name) => name !== undefined) ?? null,
    attendees: all('ATTENDEE').length, summary: (all('SUMMARY')[0]?.value ?? '').slice(0, 300), invisible: source.replace(/^\ufeff/, '').match(INVISIBLE)?.length ?? 0,
  }), { links, texts: text.trim() === '' ? [] : [{ from: 'calendar', title: (all('SUMMARY')[0]?.value ?? '').slice(0, 200), text: text.replace(INVISIBLE, '').slice(0, TEXT_CHARS) }] }));
};

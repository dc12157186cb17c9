import { defang, defangHost } from '../../base/url.ts';
import type { Capture, CapturedView } from '../../capture/model.ts';

const line = (name: string, value: string): string => (value === '' ? '' : `  ${name.padEnd(12)}${printable(value)}\n`);
/** What a page wrote must not reach the terminal as commands. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').replace(/https?:\/\//gi, (scheme) => scheme.replace(/tt/i, 'xx'));

/** A capture as lines for a terminal. */
export function tell({ askedUrl, takenAt, browser, views }: Capture): string {
  return `${defang(askedUrl)}\n${takenAt} · ${browser}\n${views.map(tellView).join('')}`;
}

function tellView(view: CapturedView): string {
  const last = view.chain.at(-1);
  return [
    `\n${view.vantage}: ${view.state}${last?.status == null ? '' : ` (HTTP ${last.status})`}\n`,
    ...view.chain.map(({ url, via, status, address }) => line(via, `${defang(url)}${status === null ? '' : ` ${status}`}${address === null ? '' : ` ${defangHost(address)}`}`)),
    line('title', view.title), line('text', view.text.replace(/\s+/g, ' ').slice(0, 200)),
    ...view.forms.map(({ action, method, fields }) => line('form', `${method} → ${action === null ? '(itself or its script)' : defang(action)}: ${fields.map(({ type, name, label }) => `${label || name} [${type}]`).join(', ')}`)),
    ...view.downloads.map(({ name, sizeBytes, sha256 }) => line('download', `${name} (${sizeBytes ?? '?'} bytes, sha256 ${sha256 ?? '?'})`)),
    ...view.notReached.map(({ host, failure }) => line('not reached', `${defangHost(host)} (${failure})`)),
    view.certificate === null ? '' : line('certificate', `${view.certificate.subject}, ${view.certificate.issuer}, ${view.certificate.validFrom ?? '?'} – ${view.certificate.validTo ?? '?'}`),
    ...view.failures.map(({ code, detail }) => line('failed', `${code}: ${detail}`)), ...view.limits.map(({ limit, allowed, unit }) => line('limit', `${limit}: ${allowed} ${unit}`)),
    line('took', `${view.timings.wholeMs} ms, ${view.bytes} bytes, ${view.resources.length} requests`),
  ].join('');
}

import type { LiveUrl } from '../base/url.ts';

/** How a question to the outside world is written down in a recorded world. URLs stay cut in two: nothing there can be clicked. */
export function questionOf(method: string, ...subject: readonly (string | LiveUrl)[]): string {
  return [method, ...subject.map((part) => (typeof part === 'string' ? part : part.live.join(' ')))].join(' ');
}

import type { HiddenText } from '../model.ts';

/** How an element's own attributes hide it from its reader, or `null`. */
export function hidingOf(attributes: Readonly<Record<string, string>>): HiddenText['why'] | null {
  if (attributes['hidden'] !== undefined) return 'display-none';
  const style = (attributes['style'] ?? '').toLowerCase().replace(/\s+/g, '');
  if (style === '') return null;
  if (/(?:^|;)(?:display:none|visibility:hidden|mso-hide:all)/.test(style)) return 'display-none';
  if (/(?:^|;)font-size:0(?:px|pt|em|%)?(?:;|!|$)/.test(style)) return 'zero-size';
  if (/(?:^|;)opacity:0(?:;|!|$)|(?:^|;)color:transparent/.test(style)) return 'transparent';
  if (/(?:^|;)(?:max-height|height):0(?:px)?(?:;|!|$)/.test(style) && style.includes('overflow:hidden')) return 'clipped';
  if (/(?:^|;)(?:left|top|text-indent|margin-left):-\d{3,}px/.test(style)) return 'off-screen';
  return null;
}

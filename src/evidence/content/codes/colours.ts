const NAMED: Readonly<Record<string, number>> = { black: 0, white: 1, navy: 0.05, darkblue: 0.06, midnightblue: 0.1, darkgreen: 0.24, darkred: 0.16, maroon: 0.15, purple: 0.2, blue: 0.1, red: 0.3, green: 0.3, gray: 0.5, grey: 0.5, silver: 0.75, yellow: 0.9, transparent: 1, inherit: 1, none: 1 };

/** How bright a colour is, 0 to 1; `null` for one that is written in a way not known here. */
export function brightnessOf(written: string): number | null {
  const colour = written.trim().toLowerCase();
  const hex = /#?([0-9a-f]{6}|[0-9a-f]{3})(?:[0-9a-f]{1,2})?(?![\w])/.exec(colour)?.[1];
  if (hex !== undefined && (colour.includes('#') || hex.length === 6)) {
    const [r = 0, g = 0, b = 0] = (hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? [])).map((pair) => Number.parseInt(pair, 16) / 255);
    return r * 0.3 + g * 0.6 + b * 0.1;
  }
  const parts = /rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]+))?/.exec(colour);
  if (parts !== null) {
    const [r = 0, g = 0, b = 0] = parts.slice(1, 4).map((value) => Number(value) / 255);
    return parts[4] === '0' ? 1 : r * 0.3 + g * 0.6 + b * 0.1;
  }
  return NAMED[/[a-z]+/.exec(colour)?.[0] ?? ''] ?? null;
}

import type { Language } from '../../../base/bilingual.ts';

/** The probability as a person says it; never a certainty. */
export function percent(probability: number, language: Language): string {
  const whole = Math.floor(probability * 100);
  if (whole < 1) return language === 'ja' ? '1% 未満' : 'under 1%';
  return `${Math.min(whole, 99)}%`;
}

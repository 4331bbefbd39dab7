import { useMemo } from 'react';
import { type Language, useLanguage } from './language.tsx';

const locales: Record<Language, string> = { ja: 'ja-JP', en: 'en-GB' };
const timeZone = 'Asia/Tokyo';

/** Dates, times and numbers as the chosen language writes them. Times are Tokyo's, as the law's days are. */
export function useFormats() {
  const { language } = useLanguage();
  return useMemo(() => formatsOf(language), [language]);
}

function formatsOf(language: Language) {
  const locale = locales[language];
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const month = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const distance = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  return {
    /** Of an instant, or of a day such as `2026-11-24`. */
    day: (text: string) => day.format(new Date(text.length === 10 ? `${text}T00:00:00+09:00` : text)),
    time: (text: string) => time.format(new Date(text)),
    /** Of a day such as `2026-11-01`: its month. */
    month: (text: string) => month.format(new Date(`${text}T00:00:00+09:00`)),
    number: (value: number) => number.format(value),
    /** Of a share between 0 and 1. */
    percent: (share: number) => percent.format(share),
    /** How long ago, or how long until. */
    distance: (text: string, now = Date.now()) => distanceOf(distance, new Date(text).getTime() - now),
  };
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function distanceOf(format: Intl.RelativeTimeFormat, ms: number): string {
  for (const [unit, length] of units) if (Math.abs(ms) >= length) return format.format(Math.trunc(ms / length), unit);
  return format.format(0, 'minute');
}

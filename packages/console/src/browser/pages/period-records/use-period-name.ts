import { useLanguage, useTexts } from '../../language/language.tsx';
import { periodMessages } from './messages.ts';

type Period = { kind: 'month'; month: string } | { kind: 'agreement_life' };

/** What a period record is of: a month in Japan's time, or the life of the agreement's version. */
export function usePeriodName(): (period: Period) => string {
  const texts = useTexts(periodMessages);
  const { language } = useLanguage();
  const format = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    year: 'numeric',
    month: 'long',
    timeZone: 'Asia/Tokyo',
  });
  return (period) =>
    period.kind === 'month' ? format.format(new Date(`${period.month.slice(0, 7)}-01T00:00:00+09:00`)) : texts.life;
}

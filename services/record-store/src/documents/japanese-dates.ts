const tokyoOffsetMs = 9 * 60 * 60 * 1000;

/** An instant in Japan's time, in words: 2026年11月24日 12時04分（日本時間）. */
export function instantInWords(instant: Date): string {
  const inTokyo = new Date(instant.getTime() + tokyoOffsetMs).toISOString();
  return `${dayInWords(inTokyo.slice(0, 10))} ${inTokyo.slice(11, 13)}時${inTokyo.slice(14, 16)}分（日本時間）`;
}

/** 2026年11月24日. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** 2026年11月, of `2026-11`. */
export function monthInWords(month: string): string {
  const [year, of] = month.split('-').map(Number);
  return `${year}年${of}月`;
}

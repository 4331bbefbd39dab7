import holidayJp from '@holiday-jp/holiday_jp';

/**
 * Whether a day (`YYYY-MM-DD`) is a national holiday in Japan, substitute and in-between holidays included. The list follows the
 * Cabinet Office's; years whose equinoxes are not announced yet are computed, up to 2050.
 */
export const isJapaneseHoliday = (day: string): boolean => Object.hasOwn(holidayJp.holidays, day);

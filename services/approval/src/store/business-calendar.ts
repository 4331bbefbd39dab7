import type { Tx } from '@akashi/database';
import { isJapaneseHoliday } from '../japanese-holidays.ts';
import { findSetting } from './settings.ts';

/** Which days are no business days of a tenant besides weekends: Japan's national holidays and its own closed days. */
export async function businessCalendar(tx: Tx, tenant: string): Promise<(day: string) => boolean> {
  const { value } = await findSetting(tx, tenant, 'closed_days');
  const closed = new Set(value.days.map(({ day }) => day));
  return (day) => closed.has(day) || isJapaneseHoliday(day);
}

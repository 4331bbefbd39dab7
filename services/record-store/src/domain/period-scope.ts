import { contentHash, type PeriodRecordOpened } from '@akashi/contracts';
import { startOfTokyoMonth, tokyoMonth } from './tokyo-month.ts';

type Opened = PeriodRecordOpened['data'];

/** What entries share that add to one period record. */
export type PeriodScope = Pick<Opened, 'side' | 'recordMethod' | 'agreement' | 'counterparty' | 'period'>;

/** The period, of its kind, that a day in Japan's time falls into. */
export function periodOf(kind: Opened['period']['kind'], day: string): Opened['period'] {
  return kind === 'month' ? { kind, month: tokyoMonth(day) } : { kind };
}

/** When a period is over by itself; null: only with the agreement. */
export function endOfPeriod(period: Opened['period']): Date | null {
  return period.kind === 'month' ? startOfTokyoMonth(period.month, 1) : null;
}

/** Equal for entries of one scope, and for no other: the counterparty's details are in it, as a record states one counterparty. */
export function scopeHash({ side, recordMethod, agreement, counterparty, period }: PeriodScope): string {
  const { agreementId, version, contentHash: hash } = agreement;
  return contentHash({
    ...{ side, recordMethod, counterparty, period },
    agreement: { agreementId, version, contentHash: hash },
  });
}
